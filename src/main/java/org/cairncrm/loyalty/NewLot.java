package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points to be entered in the books as a new lot. The same source earns only once by the same rule.
 *
 * @param lot the id of the new lot, which is also the id of its first posting
 * @param source the id of what earned the points, such as the order
 * @param order null for points that come from no order
 * @param reward null for points that are not a reward
 * @param programme null for points that a person grants
 * @param activatesAt the end of their waiting period; null if they are active at once
 * @param expiresAt null if they do not expire
 */
record NewLot(
    CustomerId customer,
    UUID lot,
    UUID source,
    @Nullable OrderId order,
    @Nullable UUID reward,
    @Nullable ProgrammeVersion programme,
    String rule,
    String currency,
    long points,
    Instant at,
    @Nullable Instant activatesAt,
    @Nullable Instant expiresAt) {
  /** The currency of points if a programme names none. */
  static final String POINTS = "points";

  PointsLot opened() {
    return new PointsLot(
        lot,
        source,
        order,
        reward,
        programme == null ? null : programme.name(),
        programme == null ? null : programme.number(),
        rule,
        currency,
        activatesAt == null ? LotStatus.ACTIVE : LotStatus.PENDING,
        points,
        points,
        0,
        0,
        0,
        0,
        at,
        activatesAt == null ? at : activatesAt,
        activatesAt == null ? at : null,
        expiresAt);
  }
}
