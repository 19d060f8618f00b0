package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.EventReversal;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery report was withdrawn, by the carrier or by a person.
 *
 * @param deliveredAt the delivery time that had been reported
 * @param insteadAt the time at which the shipment was delivered in truth; null if the customer
 *     still waits for it
 * @param reopened whether the delivery of the whole order is withdrawn with it
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
    @Nullable Instant insteadAt,
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
