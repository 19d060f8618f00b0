package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.EventReversal;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A carrier withdrew a delivery report, so the customer still waits for the shipment.
 *
 * @param deliveredAt the delivery time that the carrier had reported
 * @param reopened whether the whole order had counted as delivered, and is in transit again
 */
@EventName("delivery-corrected")
public record DeliveryCorrected(
    CustomerId customer,
    OrderId order,
    String number,
    ShipmentId shipment,
    String carrier,
    Instant occurredAt,
    Instant deliveredAt,
    @Nullable LocalDate promisedOn,
    boolean reopened)
    implements OrderEvent, EventReversal {
  @Override
  public @Nullable CustomerEvent corrected(CustomerEvent earlier) {
    boolean reported =
        earlier instanceof OrderDelivered delivered
            ? reopened && delivered.order().equals(order)
            : earlier instanceof ShipmentMoved moved
                && moved.kind() == ShipmentUpdateKind.DELIVERED
                && moved.shipment().equals(shipment);
    return reported ? null : earlier;
  }
}
