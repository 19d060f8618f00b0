package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery will come after, or has not come by, the day that was promised; or not even by the
 * later day that its carrier had named.
 *
 * @param shipment null when nothing was handed over by the promised day
 * @param carrier null with the shipment
 * @param previouslyOn the day it was last expected; the promised day at first
 * @param estimatedOn the carrier's new day; null when the promised day, or the carrier's, went by
 * @param daysLate from the promised day to the new one, or to the first day after the one that went
 *     by
 */
@EventName("delivery-delayed")
public record DeliveryDelayed(
    CustomerId customer,
    OrderId order,
    String number,
    @Nullable ShipmentId shipment,
    @Nullable String carrier,
    Instant occurredAt,
    LocalDate promisedOn,
    LocalDate previouslyOn,
    @Nullable LocalDate estimatedOn,
    int daysLate)
    implements OrderEvent {}
