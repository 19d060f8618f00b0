package org.cairncrm.loyalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points from one source, with the points that remain.
 *
 * @param source the id of what earned the points, such as the order
 * @param order null for points that came from no order
 * @param reward null for points that are not a reward
 * @param programme the loyalty programme that gave them; null for points that a person granted, and
 *     for points recorded by an earlier version of Cairn
 * @param programmeVersion the version of the programme; null together with it
 * @param rule the rule that gave them; null for points recorded by an earlier version of Cairn
 * @param currency the currency of the points, such as {@code points}
 * @param points the points as earned
 * @param remaining the points that are pending or can be spent
 * @param reserved the points that redemptions hold
 * @param spent the points that were spent
 * @param owed the spent points that the customer owes because their goods came back
 * @param waived the spent points that the customer may keep although their goods came back
 * @param activatesAt the end of the waiting period, when it becomes active without a delivery
 * @param activeAt null while it is pending, and if it never became active
 * @param expiresAt null if it does not expire
 */
public record PointsLot(
    UUID id,
    UUID source,
    @Nullable OrderId order,
    @Nullable UUID reward,
    @Nullable String programme,
    @Nullable Integer programmeVersion,
    @Nullable String rule,
    String currency,
    LotStatus status,
    long points,
    long remaining,
    long reserved,
    long spent,
    long owed,
    long waived,
    Instant earnedAt,
    Instant activatesAt,
    @Nullable Instant activeAt,
    @Nullable Instant expiresAt) {
  /** The columns of {@code loyalty.lot} that {@link #of} reads. */
  static final String COLUMNS =
      "lot_id, source_id, order_id, reward_id, programme, programme_version, rule, currency,"
          + " status, points, remaining, reserved, spent, owed, waived, earned_at, activates_at,"
          + " active_at, expires_at";

  /** The lot in the current row of {@link #COLUMNS}. */
  static PointsLot of(ResultSet row) throws SQLException {
    UUID order = row.getObject("order_id", UUID.class);
    return new PointsLot(
        row.getObject("lot_id", UUID.class),
        row.getObject("source_id", UUID.class),
        order == null ? null : new OrderId(order),
        row.getObject("reward_id", UUID.class),
        row.getString("programme"),
        row.getObject("programme_version", Integer.class),
        row.getString("rule"),
        row.getString("currency"),
        LotStatus.valueOf(row.getString("status")),
        row.getLong("points"),
        row.getLong("remaining"),
        row.getLong("reserved"),
        row.getLong("spent"),
        row.getLong("owed"),
        row.getLong("waived"),
        row.getObject("earned_at", OffsetDateTime.class).toInstant(),
        row.getObject("activates_at", OffsetDateTime.class).toInstant(),
        instant(row, "active_at"),
        instant(row, "expires_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** This lot after it has become active. */
  PointsLot activated(Instant at) {
    return changed(LotStatus.ACTIVE, remaining, reserved, spent, at);
  }

  /** This lot after it has become pending again. */
  PointsLot deactivated() {
    return changed(LotStatus.PENDING, remaining, reserved, spent, null);
  }

  /** This lot after remaining points were reversed. */
  PointsLot reversed(long taken) {
    LotStatus end = remaining == taken ? LotStatus.REVERSED : status;
    return changed(end, remaining - taken, reserved, spent, activeAt);
  }

  /** This lot after its remaining points have expired. */
  PointsLot expired() {
    return changed(LotStatus.EXPIRED, 0, reserved, spent, activeAt);
  }

  /** This lot after a redemption has reserved some of its remaining points. */
  PointsLot reserved(long held) {
    return changed(status, remaining - held, reserved + held, spent, activeAt);
  }

  /** This lot after reserved points were spent. */
  PointsLot confirmed(long held) {
    LotStatus end = status == LotStatus.ACTIVE && remaining == 0 ? LotStatus.SPENT : status;
    return changed(end, remaining, reserved - held, spent + held, activeAt);
  }

  /** This lot after reserved points were released. */
  PointsLot released(long held) {
    return changed(open(), remaining + held, reserved - held, spent, activeAt);
  }

  /** This lot after spent points were given back. */
  PointsLot restored(long given) {
    return changed(open(), remaining + given, reserved, spent - given, activeAt);
  }

  /** This lot after remaining points have paid off a debt. */
  PointsLot paid(long used) {
    LotStatus end = remaining == used ? LotStatus.SPENT : status;
    return changed(end, remaining - used, reserved, spent + used, activeAt);
  }

  /** The status of this lot once it has points again. */
  private LotStatus open() {
    return status == LotStatus.PENDING ? LotStatus.PENDING : LotStatus.ACTIVE;
  }

  private PointsLot changed(
      LotStatus changed, long left, long held, long used, @Nullable Instant activated) {
    return with(changed, left, held, used, owed, waived, activated);
  }

  /** This lot after the customer owes some of its spent points. */
  PointsLot owing(long more) {
    return with(status, remaining, reserved, spent, owed + more, waived, activeAt);
  }

  /** This lot after the customer may keep some more, or fewer, of its spent points. */
  PointsLot waiving(long more) {
    return with(status, remaining, reserved, spent, owed, waived + more, activeAt);
  }

  private PointsLot with(
      LotStatus changed,
      long left,
      long held,
      long used,
      long debt,
      long kept,
      @Nullable Instant activated) {
    return new PointsLot(
        id,
        source,
        order,
        reward,
        programme,
        programmeVersion,
        rule,
        currency,
        changed,
        points,
        left,
        held,
        used,
        debt,
        kept,
        earnedAt,
        activatesAt,
        activated,
        expiresAt);
  }

  /**
   * The points to reverse for returned goods: the goods' share of the points, regardless of other
   * reversals, and all that can be claimed once everything has been returned.
   *
   * @param goods the price of these goods
   * @param returned the price of all goods returned so far, including these
   * @param total the total of the order
   */
  long toReverse(Money goods, Money returned, Money total) {
    return Math.min(claimable(), Shares.of(points, goods, returned, total));
  }

  /**
   * The points that can still be taken back, whether they remain or were used: without those that
   * were charged or waived already.
   */
  long claimable() {
    return Math.max(0, remaining + reserved + spent - owed - waived);
  }

  /** Whether these points are pending again because the delivery of their order was withdrawn. */
  boolean reopens(DeliveryCorrected corrected) {
    return corrected.reopened()
        && status == LotStatus.ACTIVE
        && remaining > 0
        && activatesAt.isAfter(corrected.occurredAt());
  }

  /** The posting that gave these points; null if an earlier version of Cairn recorded it. */
  @Nullable UUID opening() {
    return rule == null ? null : id;
  }

  /** The account that holds its points. */
  LedgerAccount account() {
    return switch (status) {
      case PENDING -> LedgerAccount.PENDING;
      case ACTIVE -> LedgerAccount.ACTIVE;
      case SPENT -> LedgerAccount.SPENT;
      case EXPIRED -> LedgerAccount.EXPIRED;
      case REVERSED -> LedgerAccount.REVERSED;
    };
  }
}
