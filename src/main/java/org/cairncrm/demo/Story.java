package org.cairncrm.demo;

import static org.cairncrm.demo.Cast.ANDREI;
import static org.cairncrm.demo.Cast.EMILY;
import static org.cairncrm.demo.Cast.GIULIA;
import static org.cairncrm.demo.Cast.JONAS;
import static org.cairncrm.demo.Cast.MARTA;
import static org.cairncrm.demo.Cast.SOFIA;
import static org.cairncrm.demo.Cast.TOMASZ;
import static org.cairncrm.demo.Shop.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cairncrm.interactions.Direction;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.Channel;
import org.springframework.stereotype.Component;

/** What happened to whom over the last two months. */
@Component
@ConditionalOnDemo
class Story {
  private static final List<String> CARRIERS = List.of("InPost", "DPD", "GLS");

  private final Shop shop;

  Story(Shop shop) {
    this.shop = shop;
  }

  Plot plot(Instant now) {
    var plot = new Plot(now);
    marta(plot);
    jonas(plot);
    giulia(plot);
    andrei(plot);
    emily(plot);
    tomasz(plot);
    sofia(plot);
    extras(plot);
    return plot;
  }

  /** Three orders, a reward for the third, and a delivery that moved. */
  private void marta(Plot plot) {
    Instant joined = plot.ago(61, "17:20");
    plot.at(joined, () -> shop.register(MARTA, "anna", joined));
    order(
        plot,
        MARTA,
        "4522",
        58,
        "18:42",
        "InPost",
        54,
        line("MUG-01", "Stoneware mug", 2, "12.50"),
        line("TEA-07", "Mountain herb tea", 1, "9.90"));
    contact(
        plot,
        MARTA,
        Channel.PHONE,
        Direction.INBOUND,
        plot.ago(44, "11:20"),
        "Gift wrapping",
        "Asked whether mugs can be wrapped one by one. Yes, a note on the order is enough. Very"
            + " friendly.");
    order(
        plot,
        MARTA,
        "4630",
        15,
        "20:05",
        "InPost",
        12,
        line("BOWL-03", "Serving bowl", 1, "38.00"),
        line("MUG-01", "Stoneware mug", 1, "12.50"));
    contact(
        plot,
        MARTA,
        Channel.EMAIL,
        Direction.INBOUND,
        plot.ago(11, "08:31"),
        "The bowl is beautiful",
        "Thank you, it arrived early and well packed. Will there be plates of the same series?");
    contact(
        plot,
        MARTA,
        Channel.EMAIL,
        Direction.OUTBOUND,
        plot.ago(11, "10:02"),
        "Plates of the same series",
        "Yes, from next month on. We put you on the list for the first delivery.");
    Instant third = plot.ago(3, "18:03");
    plot.at(
        third,
        () ->
            shop.order(
                MARTA,
                "4711",
                third,
                plot.in(2),
                line("PLATE-03", "Dinner plate", 4, "16.50"),
                line("NAPKIN", "Linen napkins", 1, "18.50")));
    Instant handed = plot.ago(2, "14:30");
    plot.at(handed, () -> shop.handOver("4711", "InPost", handed, plot.in(2)));
    Instant moved = plot.hoursAgo(3);
    plot.at(
        moved,
        () ->
            shop.update(
                "4711",
                ShipmentUpdateKind.NEW_ESTIMATE,
                moved,
                plot.in(4),
                "Sorting centre overloaded"));
  }

  /** Came back within ten days. */
  private void jonas(Plot plot) {
    Instant joined = plot.ago(40, "09:10");
    plot.at(joined, () -> shop.register(JONAS, "anna", joined));
    order(plot, JONAS, "4588", 39, "09:31", "DPD", 36, line("POT-11", "Coffee pot", 1, "54.00"));
    order(
        plot,
        JONAS,
        "4601",
        31,
        "21:14",
        "DPD",
        28,
        line("FILTER", "Paper filters", 3, "4.20"),
        line("COFFEE", "Coffee beans, 1 kg", 1, "24.90"));
    contact(
        plot,
        JONAS,
        Channel.LIVE_CHAT,
        Direction.INBOUND,
        plot.ago(20, "15:47"),
        "Lid of the coffee pot",
        "The lid sits loose. Agreed to send a new one free of charge.");
  }

  /** One parcel on its way, all in time. */
  private void giulia(Plot plot) {
    Instant joined = plot.ago(6, "19:22");
    plot.at(joined, () -> shop.register(GIULIA, "anna", joined));
    Instant placed = plot.ago(2, "19:40");
    plot.at(
        placed,
        () ->
            shop.order(
                GIULIA, "4718", placed, plot.in(3), line("VASE-02", "Vase, tall", 1, "72.00")));
    Instant handed = plot.ago(1, "16:15");
    plot.at(handed, () -> shop.handOver("4718", "GLS", handed, plot.in(2)));
  }

  /** Was let down: late, then sent something back. */
  private void andrei(Plot plot) {
    Instant joined = plot.ago(52, "12:00");
    plot.at(joined, () -> shop.register(ANDREI, "anna", joined));
    Instant placed = plot.ago(30, "12:25");
    plot.at(
        placed,
        () ->
            shop.order(
                ANDREI,
                "4604",
                placed,
                plot.in(-25),
                line("LAMP-05", "Desk lamp", 1, "89.00"),
                line("BULB", "Bulb, warm white", 2, "6.50")));
    Instant handed = plot.ago(28, "17:00");
    plot.at(handed, () -> shop.handOver("4604", "DPD", handed, plot.in(-25)));
    Instant moved = plot.ago(26, "07:55");
    plot.at(
        moved,
        () ->
            shop.update(
                "4604",
                ShipmentUpdateKind.NEW_ESTIMATE,
                moved,
                plot.in(-23),
                "Held at the border"));
    contact(
        plot,
        ANDREI,
        Channel.PHONE,
        Direction.INBOUND,
        plot.ago(24, "09:05"),
        "Where is the lamp?",
        "Has waited at home for a day. Apologised; the carrier promises tomorrow.");
    Instant delivered = plot.ago(22, "13:37");
    plot.at(delivered, () -> shop.delivered("4604", delivered));
    Instant returned = plot.ago(14, "10:10");
    plot.at(returned, () -> shop.returned("4604", returned, "13.00", "The bulbs were broken"));
  }

  /** The most loyal one. */
  private void emily(Plot plot) {
    Instant joined = plot.ago(60, "08:00");
    plot.at(joined, () -> shop.register(EMILY, "anna", joined));
    order(plot, EMILY, "4510", 59, "08:20", "DPD", 56, line("MUG-01", "Stoneware mug", 6, "12.50"));
    order(
        plot,
        EMILY,
        "4541",
        51,
        "22:11",
        "DPD",
        48,
        line("TEA-07", "Mountain herb tea", 4, "9.90"));
    order(plot, EMILY, "4607", 29, "18:30", "GLS", 26, line("BOWL-03", "Serving bowl", 2, "38.00"));
    order(plot, EMILY, "4699", 7, "07:45", "GLS", 4, line("PLATE-03", "Dinner plate", 6, "16.50"));
    contact(
        plot,
        EMILY,
        Channel.SOCIAL,
        Direction.INBOUND,
        plot.ago(3, "12:12"),
        "A picture of the table",
        "Posted a picture of the whole series and tagged us.");
  }

  /** Thought better of it. */
  private void tomasz(Plot plot) {
    Instant joined = plot.ago(18, "13:13");
    plot.at(joined, () -> shop.register(TOMASZ, "anna", joined));
    Instant placed = plot.ago(17, "23:40");
    plot.at(
        placed,
        () ->
            shop.order(
                TOMASZ, "4622", placed, plot.in(-12), line("LAMP-05", "Desk lamp", 2, "89.00")));
    Instant cancelled = plot.ago(16, "08:05");
    plot.at(cancelled, () -> shop.cancelled("4622", cancelled, "Ordered twice by mistake"));
  }

  /** Has just joined. */
  private void sofia(Plot plot) {
    Instant joined = plot.hoursAgo(26);
    plot.at(joined, () -> shop.register(SOFIA, "anna", joined));
    contact(
        plot,
        SOFIA,
        Channel.LIVE_CHAT,
        Direction.INBOUND,
        plot.hoursAgo(25),
        "Delivery to Torino",
        "Asked how long a delivery takes: three to four days.");
  }

  private void extras(Plot plot) {
    List<Cast.Buyer> extras = Cast.extras();
    for (int index = 0; index < extras.size(); index++) {
      Cast.Buyer buyer = extras.get(index);
      int joinedAgo = 10 + index * 5 % 48;
      Instant joined = plot.ago(joinedAgo, "1%d:%02d".formatted(index % 10, index * 7 % 60));
      plot.at(joined, () -> shop.register(buyer, null, joined));
      for (int nth = 0; nth < index % 4; nth++) {
        int placedAgo = joinedAgo - 1 - nth * (3 + index % 5);
        if (placedAgo > 4) {
          order(
              plot,
              buyer,
              "%d".formatted(5000 + index * 10 + nth),
              placedAgo,
              "1%d:%02d".formatted((index + nth) % 10, index * 11 % 60),
              CARRIERS.get(index % 3),
              placedAgo - 3,
              line("MUG-01", "Stoneware mug", 1 + index % 3, "12.50"),
              line("TEA-07", "Mountain herb tea", 1 + nth, "9.90"));
        }
      }
    }
  }

  /**
   * An order that went as it should: sent the day after, delivered on the day named, two days
   * before the promise.
   */
  private void order(
      Plot plot,
      Cast.Buyer buyer,
      String number,
      int placedAgo,
      String time,
      String carrier,
      int deliveredAgo,
      org.cairncrm.orders.NewOrder.Line... lines) {
    Instant placed = plot.ago(placedAgo, time);
    LocalDate promised =
        LocalDate.ofInstant(plot.ago(deliveredAgo, "12:00"), ZoneOffset.UTC).plusDays(2);
    plot.at(placed, () -> shop.order(buyer, number, placed, promised, lines));
    Instant handed = placed.plus(Duration.ofHours(20));
    plot.at(handed, () -> shop.handOver(number, carrier, handed, promised.minusDays(1)));
    Instant delivered = plot.ago(deliveredAgo, "15:40");
    plot.at(delivered, () -> shop.delivered(number, delivered));
  }

  private void contact(
      Plot plot,
      Cast.Buyer buyer,
      Channel channel,
      Direction direction,
      Instant at,
      String subject,
      String body) {
    plot.at(at, () -> shop.contact(buyer, channel, direction, at, subject, body));
  }
}
