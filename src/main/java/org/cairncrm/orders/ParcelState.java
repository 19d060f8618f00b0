package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a shipment is known to have come.
 *
 * @param estimatedAt when the carrier estimated it
 * @param updatedAt the latest business time seen
 */
record ParcelState(
    ShipmentStatus status,
    @Nullable LocalDate estimatedOn,
    @Nullable Instant estimatedAt,
    @Nullable Instant deliveredAt,
    Instant updatedAt) {

  static ParcelState handedOver(Instant at, @Nullable LocalDate estimatedOn) {
    return new ParcelState(
        ShipmentStatus.HANDED_OVER, estimatedOn, estimatedOn == null ? null : at, null, at);
  }

  /**
   * What is known after this update as well. What arrives late undoes nothing newer; a delivery is
   * final, and true however late it is told of.
   */
  ParcelState after(ShipmentUpdateKind kind, Instant at, @Nullable LocalDate estimate) {
    Instant latest = at.isAfter(updatedAt) ? at : updatedAt;
    if (deliveredAt != null) {
      return new ParcelState(status, estimatedOn, estimatedAt, deliveredAt, latest);
    }
    if (kind == ShipmentUpdateKind.DELIVERED) {
      return new ParcelState(ShipmentStatus.DELIVERED, estimatedOn, estimatedAt, at, latest);
    }
    ShipmentStatus reached = at.isBefore(updatedAt) ? status : reached(kind);
    boolean news = estimate != null && (estimatedAt == null || !at.isBefore(estimatedAt));
    return news
        ? new ParcelState(reached, estimate, at, null, latest)
        : new ParcelState(reached, estimatedOn, estimatedAt, null, latest);
  }

  private ShipmentStatus reached(ShipmentUpdateKind kind) {
    return switch (kind) {
      case IN_TRANSIT -> ShipmentStatus.IN_TRANSIT;
      case EXCEPTION -> ShipmentStatus.EXCEPTION;
      case DELIVERED -> ShipmentStatus.DELIVERED;
      case HANDED_OVER, NEW_ESTIMATE -> status;
    };
  }

  boolean isDelivered() {
    return deliveredAt != null;
  }
}
