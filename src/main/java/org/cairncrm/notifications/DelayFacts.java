package org.cairncrm.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.ShipmentId;
import org.jspecify.annotations.Nullable;

/** The facts for the decision and the text of an alert, stored with it until it is written. */
record DelayFacts(
    OrderId order,
    String number,
    @Nullable ShipmentId shipment,
    LocalDate promisedOn,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    Instant occurredAt) {
  static DelayFacts of(DeliveryDelayed event) {
    return new DelayFacts(
        event.order(),
        event.number(),
        event.shipment(),
        event.promisedOn(),
        event.previouslyOn(),
        event.estimatedOn(),
        event.occurredAt());
  }

  /**
   * The day that passed without a delivery, if no new one is known: the promised day, or a later
   * day that the carrier named.
   */
  LocalDate passedOn() {
    return previouslyOn.isAfter(promisedOn) ? previouslyOn : promisedOn;
  }

  /** The name of the letter: with a new day, or with only the day that passed. */
  String letter() {
    return estimatedOn == null ? "delay-alert-day-passed" : "delay-alert-new-day";
  }
}
