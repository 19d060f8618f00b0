package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/** Decides when a delivery counts as delayed, measured against the promised day. */
final class DelayRule {
  private static final int VERSION = 1;

  private DelayRule() {}

  /**
   * Treats a carrier's estimate as a delay if it is after the promised day and differs from the
   * last estimate.
   *
   * @param expected the last estimated day; null if there is none yet
   * @return null when it is no delay
   */
  static @Nullable Delay estimated(
      @Nullable PromisedDay promised, @Nullable LocalDate expected, LocalDate estimate) {
    if (promised == null || !estimate.isAfter(promised.day()) || estimate.equals(expected)) {
      return null;
    }
    LocalDate previously = expected == null ? promised.day() : expected;
    int daysLate = promised.daysLate(estimate);
    return new Delay(
        promised.day(),
        previously,
        estimate,
        daysLate,
        new Decision(
            "estimate-after-promise",
            "The carrier's estimate is after the promised day",
            VERSION,
            "The carrier now expects " + estimate + ", " + days(daysLate) + " after the promise.",
            List.of(
                new Seen("estimate > promised", estimate + " > " + promised.day(), true),
                new Seen("estimate != expected", estimate + " != " + previously, true))));
  }

  /**
   * Treats a promised day that passed without a delivery as a delay, unless a later day is already
   * known.
   *
   * @param expected the last estimated day; null if there is none yet
   * @param at the time of the check, at which nothing has arrived
   */
  static @Nullable Delay overdue(PromisedDay promised, @Nullable LocalDate expected, Instant at) {
    if (expected != null && expected.isAfter(promised.day())) {
      return null;
    }
    String known = expected == null ? "none" : expected.toString();
    return new Delay(
        promised.day(),
        expected == null ? promised.day() : expected,
        null,
        promised.daysLate(at),
        new Decision(
            "promised-day-passed",
            "The promised day went by",
            VERSION,
            "The promised day, " + promised.day() + ", went by without a delivery.",
            List.of(
                new Seen("delivered by promised day", "no, in " + promised.zone(), true),
                new Seen("no later day known", "estimate: " + known, true))));
  }

  /**
   * Treats a late estimated day that also passed without a delivery as a longer delay.
   *
   * @param at the time of the check, at which nothing has arrived
   * @return null when that day is not late, or not over
   */
  static @Nullable Delay estimatePassed(PromisedDay promised, PromisedDay estimated, Instant at) {
    if (!estimated.day().isAfter(promised.day()) || at.isBefore(estimated.over())) {
      return null;
    }
    int daysLate = promised.daysLate(at);
    return new Delay(
        promised.day(),
        estimated.day(),
        null,
        daysLate,
        new Decision(
            "estimated-day-passed",
            "The carrier's day went by",
            VERSION,
            "The carrier's day, %s, went by without a delivery: %s after the promise."
                .formatted(estimated.day(), days(daysLate)),
            List.of(
                new Seen("estimate > promised", estimated.day() + " > " + promised.day(), true),
                new Seen("delivered by the carrier's day", "no, in " + promised.zone(), true))));
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }
}
