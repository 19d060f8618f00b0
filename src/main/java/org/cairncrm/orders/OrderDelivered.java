package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An order is complete: all its goods that were not cancelled reached the customer.
 *
 * @param shipment the last one delivered
 * @param occurredAt when that was, or when the outstanding rest was cancelled later
 * @param daysLate whole days after the promised one; 0 when in time or when nothing was promised
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
