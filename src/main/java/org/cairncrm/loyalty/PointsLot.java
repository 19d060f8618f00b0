package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points from one source, with the points that remain.
 *
 * @param id the id of its source, which is the order or the reward
 * @param reward null for the points of the order itself
 * @param programme the loyalty programme that gave them; null for points recorded by an earlier
 *     version of Cairn
 * @param programmeVersion the version of the programme; null together with it
 * @param points the points as earned
 * @param remaining the points that were not reversed
 * @param activatesAt the end of the waiting period, when it becomes active without a delivery
 * @param activeAt null while it is pending, and if it never became active
 */
public record PointsLot(
    UUID id,
    OrderId order,
    @Nullable UUID reward,
    @Nullable String programme,
    @Nullable Integer programmeVersion,
    LotStatus status,
    long points,
    long remaining,
    Instant earnedAt,
    Instant activatesAt,
    @Nullable Instant activeAt) {
  /** The columns of {@code loyalty.lot} that {@link #of} reads. */
  static final String COLUMNS =
      "lot_id, order_id, reward_id, programme, programme_version, status, points, remaining,"
          + " earned_at, activates_at, active_at";

  /** The lot in the current row of {@link #COLUMNS}. */
  static PointsLot of(ResultSet row) throws SQLException {
    OffsetDateTime activeAt = row.getObject(11, OffsetDateTime.class);
    return new PointsLot(
        row.getObject(1, UUID.class),
        new OrderId(row.getObject(2, UUID.class)),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getObject(5, Integer.class),
        LotStatus.valueOf(row.getString(6)),
        row.getLong(7),
        row.getLong(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        activeAt == null ? null : activeAt.toInstant());
  }

  /** This lot after it has become active. */
  PointsLot activated(Instant at) {
    return changed(LotStatus.ACTIVE, remaining, at);
  }

  /** This lot after it has become pending again. */
  PointsLot deactivated() {
    return changed(LotStatus.PENDING, remaining, null);
  }

  /** This lot after points were reversed. */
  PointsLot reversed(long reversed) {
    return changed(
        remaining == reversed ? LotStatus.REVERSED : status, remaining - reversed, activeAt);
  }

  private PointsLot changed(LotStatus status, long remaining, @Nullable Instant activeAt) {
    return new PointsLot(
        id,
        order,
        reward,
        programme,
        programmeVersion,
        status,
        points,
        remaining,
        earnedAt,
        activatesAt,
        activeAt);
  }

  /**
   * The points to reverse for returned goods: the goods' share of the points, regardless of other
   * reversals, and all remaining points once everything has been returned.
   *
   * @param goods the price of these goods
   * @param returned the price of all goods returned so far, including these
   * @param total the total of the order
   */
  long toReverse(Money goods, Money returned, Money total) {
    if (returned.amount().compareTo(total.amount()) >= 0) {
      return remaining;
    }
    BigDecimal before = returned.amount().subtract(goods.amount());
    // subtract shares of the total: single shares, each rounded down, would add up to too little
    return Math.min(remaining, share(returned.amount(), total) - share(before, total));
  }

  private long share(BigDecimal returned, Money total) {
    return BigDecimal.valueOf(points)
        .multiply(returned)
        .divide(total.amount(), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /** The account that holds its points. */
  LedgerAccount account() {
    return switch (status) {
      case PENDING -> LedgerAccount.PENDING;
      case ACTIVE -> LedgerAccount.ACTIVE;
      case REVERSED -> LedgerAccount.REVERSED;
    };
  }
}
