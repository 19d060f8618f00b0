package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The books of points. Each change adds a posting and updates its lot and the balance. The rows are
 * written when the command ends. Called under the customer's lock.
 */
@Component
class Ledger {
  /** Each lot has at least one remaining point, so as many lots as points are enough. */
  private static final String WITH_POINTS_LEFT =
      """
      select %s from loyalty.lot
      where customer_id = ? and reward_id is null and remaining > 0 and coalesce(programme, ?) = ?
      order by earned_at desc, lot_id desc limit ?
      """
          .formatted(PointsLot.COLUMNS);

  private final JdbcTemplate jdbc;
  private final Commands commands;

  Ledger(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  private LoyaltyState state() {
    return commands.state(LoyaltyState.class, LoyaltyState::new);
  }

  /** Enters points of an order as pending. */
  void earn(
      CustomerId customer,
      UUID lot,
      OrderId order,
      ProgrammeVersion programme,
      long points,
      Instant at,
      Instant activatesAt) {
    open(
        customer,
        new PointsLot(
            lot,
            order,
            null,
            programme.name(),
            programme.number(),
            LotStatus.PENDING,
            points,
            points,
            at,
            activatesAt,
            null));
  }

  /** Enters points of a reward, which are active at once. */
  void reward(
      CustomerId customer,
      OrderId order,
      UUID reward,
      ProgrammeVersion programme,
      long points,
      Instant at) {
    open(
        customer,
        new PointsLot(
            reward,
            order,
            reward,
            programme.name(),
            programme.number(),
            LotStatus.ACTIVE,
            points,
            points,
            at,
            at,
            at));
  }

  private void open(CustomerId customer, PointsLot lot) {
    state().enter(LotEntry.opening(customer, lot, seq()));
  }

  /**
   * Makes a pending lot active.
   *
   * @return the points that became active; null if there is no such lot or it is not pending
   */
  @Nullable Activated activate(CustomerId customer, UUID id, Instant at) {
    PointsLot lot = lot(customer, id);
    if (lot == null || lot.status() != LotStatus.PENDING) {
      return null;
    }
    move(
        customer,
        lot.activated(at),
        LedgerAccount.PENDING,
        LedgerAccount.ACTIVE,
        lot.remaining(),
        at);
    return new Activated(lot.order(), lot.remaining());
  }

  /** Makes an active lot pending again. */
  void deactivate(CustomerId customer, PointsLot lot, Instant at) {
    move(
        customer,
        lot.deactivated(),
        LedgerAccount.ACTIVE,
        LedgerAccount.PENDING,
        lot.remaining(),
        at);
  }

  /** Reverses points of a lot, at most those that are left. */
  void reverse(CustomerId customer, PointsLot lot, long points, Instant at) {
    move(customer, lot.reversed(points), lot.account(), LedgerAccount.REVERSED, points, at);
  }

  private void move(
      CustomerId customer,
      PointsLot lot,
      LedgerAccount debit,
      LedgerAccount credit,
      long points,
      Instant at) {
    state().enter(LotEntry.moving(customer, lot, debit, credit, points, at, seq()));
  }

  /** The lot that an order or a reward earned; null if it earned none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    return state().lot(customer, id);
  }

  /** The lots of points that an order earned for its money, without those of its rewards. */
  List<PointsLot> lots(CustomerId customer, OrderId order) {
    return state().lots(customer, order);
  }

  /**
   * Lots of orders by a programme that have points left, newest first: enough lots to cover this
   * many points. Lots without a programme were recorded by an earlier version of Cairn.
   */
  List<PointsLot> withPointsLeft(CustomerId customer, ProgrammeVersion programme, long points) {
    return jdbc.query(
        Statement.of(
            WITH_POINTS_LEFT, customer.value(), programme.name(), programme.name(), points),
        (row, number) -> PointsLot.of(row));
  }

  /** The seq of the event that the running reaction or timer follows from. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction or a timer");
  }

  /** Points that became active, and their order. */
  record Activated(OrderId order, long points) {}
}
