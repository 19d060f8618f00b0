package org.cairncrm.demo;

import static org.cairncrm.demo.StorySystems.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cairncrm.shared.Channel;

/**
 * The late deliveries of three months. At first customers ask before they are informed; later the
 * company mostly informs them first.
 */
final class DelayStory {
  /** The carrier of each late delivery, in turn. */
  private static final List<String> CARRIERS =
      List.of("DPD", "GLS", "DPD", "InPost", "DPD", "GLS", "InPost", "DPD", "GLS");

  private static final List<String> REASONS =
      List.of(
          "Sorting centre overloaded",
          "Address not found",
          "Lorry broke down",
          "Held at the border",
          "Nobody at home");

  /**
   * What happened after each delay, the oldest first: the company informed the customer first (F),
   * the customer asked first (A), or neither (N).
   */
  private static final String OUTCOMES = "ANAAFANAFAANFAFANFAFFANFAFFAFFNFFAFFFNFN";

  /** The days for which the story goes back, and those whose late deliveries have not arrived. */
  private static final int FIRST = 91;

  private static final int STILL_OPEN = 7;

  /** The days from the order to the news of the delay, and from there to the delivery. */
  private static final int UNTIL_LATE = 4;

  private static final int UNTIL_DELIVERED = 3;

  /** The same for what has not arrived yet. */
  private static final int UNTIL_EXPECTED = 9;

  private final StoryTimeline timeline;
  private final StorySystems systems;
  private final List<StoryPeople.Buyer> regulars = StoryPeople.regulars();

  private DelayStory(StoryTimeline timeline, StorySystems systems) {
    this.timeline = timeline;
    this.systems = systems;
  }

  static void happens(StoryTimeline timeline, StorySystems systems) {
    var story = new DelayStory(timeline, systems);
    for (int index = 0; index < story.regulars.size(); index++) {
      story.joins(index);
    }
    for (int nth = 0; nth < OUTCOMES.length(); nth++) {
      story.late(nth);
    }
  }

  /** Every fourth is a customer of Anna's, and every second orders a third time. */
  private void joins(int index) {
    BuyerStory regular = regular(index);
    regular.joins(
        timeline.ago(knownAgo(index) + UNTIL_LATE + 1 + index % 4, time(index)),
        index % 4 == 3 ? "anna" : null);
    if (index % 2 == 0) {
      int placedAgo = 26 - index;
      regular.getsOrder(
          "%d".formatted(6100 + index),
          placedAgo,
          time(index + 3),
          CARRIERS.get(index % 3),
          placedAgo - 3,
          line("PLATE-03", "Dinner plate", 2 + index % 4, "16.50"));
    }
  }

  private void late(int nth) {
    int knownAgo = knownAgo(nth);
    String number = "%d".formatted(6000 + nth);
    BuyerStory regular = regular(nth);
    Instant placed = timeline.ago(knownAgo + UNTIL_LATE, time(nth));
    LocalDate promised = day(placed).plusDays(UNTIL_LATE);
    regular.orders(
        number,
        placed,
        promised,
        line("BOWL-03", "Serving bowl", 1 + nth % 2, "38.00"),
        line("TEA-07", "Mountain herb tea", 1 + nth % 3, "9.90"));
    regular.isSent(
        number, CARRIERS.get(nth % CARRIERS.size()), placed.plus(Duration.ofHours(22)), promised);
    Instant known = timeline.ago(knownAgo, "0%d:%02d".formatted(6 + nth % 3, nth * 7 % 60));
    regular.isMoved(
        number,
        known,
        promised.plusDays(knownAgo > STILL_OPEN ? UNTIL_DELIVERED : UNTIL_EXPECTED),
        REASONS.get(nth % REASONS.size()));
    follows(regular, number, known, nth);
    if (knownAgo > STILL_OPEN) {
      regular.isDelivered(number, timeline.ago(knownAgo - UNTIL_DELIVERED, time(nth + 5)));
    }
  }

  private void follows(BuyerStory regular, String number, Instant known, int nth) {
    Channel channel = nth % 3 == 0 ? Channel.PHONE : Channel.EMAIL;
    switch (OUTCOMES.charAt(nth)) {
      case 'F' ->
          regular.hearsAbout(
              number,
              channel,
              known.plus(Duration.ofMinutes(50)),
              "Order " + number + " comes later",
              "Apologised, and named the new day of the carrier.");
      case 'A' -> {
        regular.asksAbout(
            number,
            nth % 4 == 1 ? Channel.LIVE_CHAT : channel,
            known.plus(Duration.ofHours(5)),
            "Where is order " + number + "?",
            "It was promised for today, and nobody has written.");
        regular.hearsAbout(
            number,
            channel,
            known.plus(Duration.ofHours(6)),
            "The new day of order " + number,
            "Apologised, and named the new day of the carrier.");
      }
      default -> {
        // nobody spoke of this delay
      }
    }
  }

  private static int knownAgo(int nth) {
    return FIRST - nth * (FIRST - 1) / (OUTCOMES.length() - 1);
  }

  private BuyerStory regular(int index) {
    return new BuyerStory(timeline, systems, regulars.get(index % regulars.size()));
  }

  private static String time(int index) {
    return "1%d:%02d".formatted(index % 8, index * 13 % 60);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
