package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel, or one delivery, of an order.
 *
 * @param tracking what the carrier lets the customer follow it by
 * @param promisedOn the day promised for its order when it was handed over
 * @param estimatedOn the day the carrier last said
 * @param settled whether a lost shipment's goods were sent again or cancelled
 * @param lines the goods in it; empty when the shop does not say
 * @param updates what the carrier told, as it happened; the first is the hand-over
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

  /** As it was when it was handed over: the answer to whoever sends it again. */
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
