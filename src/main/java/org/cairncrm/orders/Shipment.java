package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment, or one delivery, of an order.
 *
 * @param tracking the carrier's tracking number for the customer
 * @param promisedOn the promised day of the order at the time of the hand-over, or to which it was
 *     moved later
 * @param estimatedOn the carrier's latest estimate
 * @param settled whether the goods of a lost shipment were sent again or cancelled
 * @param lines the goods in it; empty when the shop does not state them
 * @param updates the carrier's updates by time; the first is the hand-over
 */
public record Shipment(
    ShipmentId id,
    OrderId orderId,
    String source,
    String externalId,
    String carrier,
    @Nullable String tracking,
    ShipmentStatus status,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate estimatedOn,
    @Nullable Instant deliveredAt,
    boolean settled,
    List<LineQuantity> lines,
    List<ShipmentUpdate> updates) {

  /** The shipment as it was handed over, which is the answer to a repeated request. */
  Shipment asHandedOver() {
    ShipmentUpdate first =
        updates.stream()
            .filter(update -> update.externalId().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    return new Shipment(
        id,
        orderId,
        source,
        externalId,
        carrier,
        tracking,
        ShipmentStatus.HANDED_OVER,
        promisedOn,
        first.estimatedOn(),
        null,
        false,
        lines,
        List.of(first));
  }
}
