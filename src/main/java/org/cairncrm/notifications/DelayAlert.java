package org.cairncrm.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The rule that informs customers of a late delivery before they ask: once for each shipment and
 * each new day.
 */
final class DelayAlert {
  static final String NAME = "delay-alert";
  static final int VERSION = 2;
  private static final String TITLE = "Delay alert";

  private DelayAlert() {}

  /**
   * The key that prevents a second message about the same delay. If nothing of the order was
   * shipped, the order takes the place of the shipment. If the carrier named no new day, the day
   * that passed takes its place.
   */
  static String key(DelayFacts facts) {
    return NAME
        + ":"
        + (facts.shipment() == null ? "order:" + facts.order() : "shipment:" + facts.shipment())
        + ":"
        + (facts.estimatedOn() == null ? "passed:" + facts.passedOn() : facts.estimatedOn());
  }

  /** Whether the delay was recorded so late that a message would be pointless. */
  static boolean historical(DelayFacts facts, Instant heardAt, Duration after) {
    return facts.occurredAt().plus(after).isBefore(heardAt);
  }

  static Decision speaks(DelayFacts facts) {
    return decision(
        facts, "The customer is informed of the delay before having to ask", null, true);
  }

  static Decision tooOld(DelayFacts facts, Instant heardAt) {
    return decision(
        facts,
        "It was history when it was recorded, and history does not speak",
        new Seen("it happened lately", "recorded " + heardAt, false),
        true);
  }

  static Decision imported(DelayFacts facts) {
    return decision(facts, "It was imported as history, and history does not speak", null, true);
  }

  static Decision noAddress(DelayFacts facts) {
    return decision(facts, "The customer has no e-mail address", null, true);
  }

  static Decision notAwaited(DelayFacts facts) {
    return decision(facts, "Nothing of the order is outstanding any more", null, true);
  }

  static Decision toldBefore(DelayFacts facts) {
    return decision(facts, "The customer was informed of this day before", null, false);
  }

  private static Decision decision(
      DelayFacts facts, String reason, @Nullable Seen age, boolean uninformed) {
    var day =
        facts.estimatedOn() == null
            ? new Seen(
                facts.passedOn().equals(facts.promisedOn())
                    ? "the promised day passed"
                    : "the carrier's day passed",
                facts.passedOn().toString(),
                true)
            : new Seen(
                "a new day", facts.estimatedOn() + " instead of " + facts.previouslyOn(), true);
    var lately =
        age == null ? new Seen("it happened lately", facts.occurredAt().toString(), true) : age;
    var once =
        new Seen(
            "the customer was not informed of this day before",
            uninformed ? "not informed" : "informed",
            uninformed);
    return new Decision(NAME, TITLE, VERSION, reason, List.of(day, lately, once));
  }
}
