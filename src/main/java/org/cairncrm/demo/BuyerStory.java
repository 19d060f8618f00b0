package org.cairncrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairncrm.interactions.Direction;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Channel;
import org.cairncrm.tasks.TaskPriority;
import org.jspecify.annotations.Nullable;

/** The story of one buyer. */
record BuyerStory(StoryTimeline plot, StorySystems shop, StoryPeople.Buyer buyer) {
  void joins(Instant at, @Nullable String accountManager) {
    plot.at(at, () -> shop.register(buyer, accountManager, at));
  }

  void orders(String number, Instant at, LocalDate promised, NewOrder.Line... lines) {
    plot.at(at, () -> shop.order(buyer, number, at, promised, lines));
  }

  void isSent(String number, String carrier, Instant at, LocalDate estimated) {
    plot.at(at, () -> shop.handOver(number, carrier, at, estimated));
  }

  void isMoved(String number, Instant at, LocalDate estimated, String note) {
    plot.at(at, () -> shop.update(number, ShipmentUpdateKind.NEW_ESTIMATE, at, estimated, note));
  }

  void isDelivered(String number, Instant at) {
    plot.at(at, () -> shop.delivered(number, at));
  }

  void returns(String number, Instant at, String amount, String reason) {
    plot.at(at, () -> shop.returned(number, at, amount, reason));
  }

  void cancels(String number, Instant at, String reason) {
    plot.at(at, () -> shop.cancelled(number, at, reason));
  }

  void leavesCart(Instant at, int items, String amount) {
    plot.at(at, () -> shop.cartLeft(buyer, at, items, amount));
  }

  void says(Channel channel, Instant at, String subject, String body) {
    plot.at(at, () -> shop.contact(buyer, channel, Direction.INBOUND, at, null, subject, body));
  }

  void hears(Channel channel, Instant at, String subject, String body) {
    plot.at(at, () -> shop.contact(buyer, channel, Direction.OUTBOUND, at, null, subject, body));
  }

  void asksAbout(String order, Channel channel, Instant at, String subject, String body) {
    plot.at(at, () -> shop.contact(buyer, channel, Direction.INBOUND, at, order, subject, body));
  }

  void hearsAbout(String order, Channel channel, Instant at, String subject, String body) {
    plot.at(at, () -> shop.contact(buyer, channel, Direction.OUTBOUND, at, order, subject, body));
  }

  void needs(
      Instant at,
      String title,
      @Nullable String text,
      LocalDate dueOn,
      TaskPriority priority,
      @Nullable String assignee) {
    plot.at(at, () -> shop.task(buyer, title, text, dueOn, priority, assignee));
  }

  void isServed(Instant at, String title, String note) {
    plot.at(at, () -> shop.taskDone(title, note));
  }

  /**
   * An order without problems: shipped after 20 hours, and delivered one day before the estimate
   * and two days before the promised day.
   */
  void getsOrder(
      String number,
      int placedAgo,
      String time,
      String carrier,
      int deliveredAgo,
      NewOrder.Line... lines) {
    Instant placed = plot.ago(placedAgo, time);
    LocalDate promised =
        LocalDate.ofInstant(plot.ago(deliveredAgo, "12:00"), ZoneOffset.UTC).plusDays(2);
    orders(number, placed, promised, lines);
    isSent(number, carrier, placed.plus(Duration.ofHours(20)), promised.minusDays(1));
    isDelivered(number, plot.ago(deliveredAgo, "15:40"));
  }
}
