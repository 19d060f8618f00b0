package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** Lots of orders, for tests of the books. */
final class SampleLots {
  private SampleLots() {}

  /** A lot of an order from the points rule of the programme {@code shop}. */
  static PointsLot of(
      OrderId order,
      LotStatus status,
      long points,
      long remaining,
      Instant earnedAt,
      Instant activatesAt,
      @Nullable Instant activeAt) {
    return of(
        order,
        "shop",
        "points-per-order",
        status,
        points,
        remaining,
        earnedAt,
        activatesAt,
        activeAt);
  }

  static PointsLot of(
      OrderId order,
      String programme,
      String rule,
      LotStatus status,
      long points,
      long remaining,
      Instant earnedAt,
      Instant activatesAt,
      @Nullable Instant activeAt) {
    return new PointsLot(
        order.value(),
        order.value(),
        order,
        null,
        programme,
        1,
        rule,
        NewLot.POINTS,
        status,
        points,
        remaining,
        0,
        0,
        0,
        0,
        earnedAt,
        activatesAt,
        activeAt,
        null);
  }

  /** Points of an order that are to be earned. */
  static NewLot earning(
      CustomerId customer,
      OrderId order,
      long points,
      Instant at,
      @Nullable Instant activatesAt,
      @Nullable Instant expiresAt) {
    return new NewLot(
        customer,
        order.value(),
        order.value(),
        order,
        null,
        new ProgrammeVersion("shop", 1),
        "points-per-order",
        NewLot.POINTS,
        points,
        at,
        activatesAt,
        expiresAt);
  }
}
