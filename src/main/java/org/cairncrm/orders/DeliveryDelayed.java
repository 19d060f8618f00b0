package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery is expected after the promised day, or did not arrive by that day or by the later day
 * that its carrier had estimated.
 *
 * @param shipment null when nothing was handed over by the promised day
 * @param carrier null when the shipment is null
 * @param previouslyOn the day on which delivery was last expected; at first the promised day
 * @param estimatedOn the carrier's new day; null when the promised or the estimated day passed
 * @param daysLate days from the promised day to the new day, or to the first day after the day that
 *     passed
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
