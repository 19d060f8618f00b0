package org.cairncrm.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Seen;
import org.cairncrm.notifications.MessageParameter.Day;
import org.cairncrm.notifications.MessageParameter.Line;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rule that informs customers of a late delivery before they ask: once for each shipment and
 * each new day.
 */
@Component
class DelayAlert implements MessageRule<DeliveryDelayed> {
  static final String NAME = "delay-alert";

  private final MessageQueue queue;
  private final Orders orders;

  DelayAlert(MessageQueue queue, Orders orders) {
    this.queue = queue;
    this.orders = orders;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Delay alert";
  }

  @Override
  public int version() {
    return 2;
  }

  @Reaction("notifications.delay-alerts")
  void on(DeliveryDelayed event) {
    queue.apply(this, event);
  }

  @Override
  public Message decide(DeliveryDelayed event) {
    LocalDate newDay = event.estimatedOn();
    return newDay == null ? dayPassed(event) : newDay(event, newDay);
  }

  @Override
  public @Nullable Silence outdated(Message message) {
    return message.order() != null && orders.isSettled(message.order())
        ? new Silence(
            "Nothing of the order is outstanding any more",
            new Seen("the order is outstanding", "settled", false))
        : null;
  }

  private static Message newDay(DeliveryDelayed event, LocalDate newDay) {
    return message(
        event,
        newDay.toString(),
        "delay-alert-new-day",
        Map.of(
            "number",
            new Line(event.number()),
            "oldDay",
            new Day(event.previouslyOn()),
            "newDay",
            new Day(newDay)),
        new Seen("a new day", newDay + " instead of " + event.previouslyOn(), true));
  }

  /** The promised day passed, or a later day that the carrier named, and no new one is known. */
  private static Message dayPassed(DeliveryDelayed event) {
    boolean carrier = event.previouslyOn().isAfter(event.promisedOn());
    LocalDate passed = carrier ? event.previouslyOn() : event.promisedOn();
    return message(
        event,
        "passed:" + passed,
        "delay-alert-day-passed",
        Map.of("number", new Line(event.number()), "oldDay", new Day(passed)),
        new Seen(
            carrier ? "the carrier's day passed" : "the promised day passed",
            passed.toString(),
            true));
  }

  /** If nothing of the order was shipped, the order takes the place of the shipment. */
  private static Message message(
      DeliveryDelayed event,
      String day,
      String template,
      Map<String, MessageParameter> parameters,
      Seen fact) {
    String delivery =
        event.shipment() == null ? "order:" + event.order() : "shipment:" + event.shipment();
    return new Message(
        delivery + ":" + day,
        template,
        parameters,
        event.order(),
        event.number(),
        "The customer is informed of the delay before having to ask",
        List.of(fact));
  }
}
