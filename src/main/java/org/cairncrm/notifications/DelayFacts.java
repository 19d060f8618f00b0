package org.cairncrm.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.orders.DeliveryDelayed;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.ShipmentId;
import org.jspecify.annotations.Nullable;

/** What an alert says, and what it was decided from: kept with it until it is written. */
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
   * The day that went by, when no new one is known: the promised one, or a later one of the
   * carrier's.
   */
  LocalDate passedOn() {
    return previouslyOn.isAfter(promisedOn) ? previouslyOn : promisedOn;
  }

  /**
   * Which letter it takes: one with a new day, or one that can only say that the old one passed.
   */
  String letter() {
    return estimatedOn == null ? "delay-alert-day-passed" : "delay-alert-new-day";
  }
}
