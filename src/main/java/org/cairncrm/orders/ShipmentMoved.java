package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The carrier reported an update of a shipment, for example in transit, an exception, a partial
 * delivery, or a new estimate that is not a delay. The carrier's text is the note of the event.
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
    implements OrderEvent {
  static ShipmentMoved of(ShipmentSnapshot shipment, ShipmentUpdate update) {
    return new ShipmentMoved(
        shipment.customer(),
        shipment.order(),
        shipment.number(),
        shipment.shipment(),
        shipment.carrier(),
        update.kind(),
        update.at(),
        update.estimatedOn());
  }
}
