package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The known progress of a shipment.
 *
 * @param estimatedAt the time of the carrier's estimate
 * @param updatedAt the latest time of any update
 * @param correctedAt the time at which the carrier last withdrew a delivery
 */
record ShipmentProgress(
    ShipmentStatus status,
    @Nullable LocalDate estimatedOn,
    @Nullable Instant estimatedAt,
    @Nullable Instant deliveredAt,
    Instant updatedAt,
    @Nullable Instant correctedAt) {

  static ShipmentProgress handedOver(Instant at, @Nullable LocalDate estimatedOn) {
    return new ShipmentProgress(
        ShipmentStatus.HANDED_OVER, estimatedOn, estimatedOn == null ? null : at, null, at, null);
  }

  /**
   * The progress after this update. A late update does not undo a newer one. A delivery counts
   * however late it is reported, until the carrier withdraws it.
   *
   * @param deliveredLater the time of a delivery reported after the one that this update withdraws
   */
  ShipmentProgress after(
      ShipmentUpdateKind kind,
      Instant at,
      @Nullable LocalDate estimate,
      @Nullable Instant deliveredLater) {
    Instant latest = at.isAfter(updatedAt) ? at : updatedAt;
    if (kind == ShipmentUpdateKind.NOT_DELIVERED) {
      return corrected(at, latest, deliveredLater);
    }
    if (deliveredAt != null) {
      return with(status, deliveredAt, latest, correctedAt);
    }
    if (kind == ShipmentUpdateKind.DELIVERED && (correctedAt == null || at.isAfter(correctedAt))) {
      return with(ShipmentStatus.DELIVERED, at, latest, correctedAt);
    }
    ShipmentStatus reached = at.isBefore(updatedAt) ? status : reached(kind);
    boolean news = estimate != null && (estimatedAt == null || !at.isBefore(estimatedAt));
    return news
        ? new ShipmentProgress(reached, estimate, at, null, latest, correctedAt)
        : with(reached, null, latest, correctedAt);
  }

  /**
   * The progress after a correction of the time of delivery.
   *
   * @param at the time of the correction
   */
  ShipmentProgress deliveredInstead(Instant delivered, Instant at) {
    Instant latest = at.isAfter(updatedAt) ? at : updatedAt;
    return with(ShipmentStatus.DELIVERED, delivered, latest, at);
  }

  private ShipmentProgress corrected(Instant at, Instant latest, @Nullable Instant deliveredLater) {
    Instant corrected = correctedAt == null || at.isAfter(correctedAt) ? at : correctedAt;
    if (deliveredAt == null || deliveredAt.isAfter(at)) {
      return with(status, deliveredAt, latest, corrected);
    }
    return deliveredLater == null
        ? with(ShipmentStatus.IN_TRANSIT, null, latest, corrected)
        : with(status, deliveredLater, latest, corrected);
  }

  private ShipmentProgress with(
      ShipmentStatus reached,
      @Nullable Instant delivered,
      Instant latest,
      @Nullable Instant corrected) {
    return new ShipmentProgress(reached, estimatedOn, estimatedAt, delivered, latest, corrected);
  }

  private ShipmentStatus reached(ShipmentUpdateKind kind) {
    return switch (kind) {
      case IN_TRANSIT -> ShipmentStatus.IN_TRANSIT;
      case EXCEPTION -> ShipmentStatus.EXCEPTION;
      case LOST -> ShipmentStatus.LOST;
      case DELIVERED, NOT_DELIVERED, HANDED_OVER, NEW_ESTIMATE -> status;
    };
  }

  boolean isDelivered() {
    return deliveredAt != null;
  }
}
