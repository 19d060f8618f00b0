package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The carrier told something of a shipment on its way: in transit, an exception, or a new estimate
 * that is no delay. What it wrote stands beside the event.
 */
@EventName("shipment-moved")
public record ShipmentMoved(
    CustomerId customer,
    OrderId order,
    String number,
    ShipmentId shipment,
    String carrier,
    ShipmentUpdateKind kind,
    Instant occurredAt,
    @Nullable LocalDate estimatedOn)
    implements OrderEvent {}
