package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A shipment was handed over to its carrier.
 *
 * @param tracking the carrier's number of the shipment; null if it is unknown
 */
@EventName("shipment-handed-over")
public record ShipmentHandedOver(
    CustomerId customer,
    OrderId order,
    String number,
    ShipmentId shipment,
    String carrier,
    @Nullable String tracking,
    Instant occurredAt,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate estimatedOn)
    implements OrderEvent {}
