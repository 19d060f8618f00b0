package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The last open shipment of an order reached the customer.
 *
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
    implements CustomerEvent {}
