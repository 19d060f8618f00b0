package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An order is complete: all its goods that were not cancelled reached the customer.
 *
 * @param shipment the last delivered shipment
 * @param occurredAt the time of its delivery, or of a later cancellation of the outstanding rest
 * @param daysLate whole days after the promised day; 0 when in time or when nothing was promised
 */
@EventName("order-delivered")
public record OrderDelivered(
    CustomerId customer,
    OrderId order,
    String number,
    ShipmentId shipment,
    Instant occurredAt,
    @Nullable LocalDate promisedOn,
    int daysLate)
    implements OrderEvent {}
