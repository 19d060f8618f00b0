package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** A shipment was handed over to its carrier. */
@EventName("shipment-handed-over")
public record ShipmentHandedOver(
    CustomerId customer,
    OrderId order,
    String number,
    ShipmentId shipment,
    String carrier,
    Instant occurredAt,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate estimatedOn)
    implements OrderEvent {}
