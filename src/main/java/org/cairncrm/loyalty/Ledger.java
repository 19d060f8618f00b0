package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
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
      where customer_id = ? and reward_id is null and order_id is not null and remaining > 0
        and coalesce(programme, ?) = ? and coalesce(rule, ?) = ?
      order by earned_at desc, lot_id desc limit ?
      """
          .formatted(PointsLot.COLUMNS);

  private final JdbcTemplate jdbc;
  private final Commands commands;
  private final Work work;

  Ledger(JdbcTemplate jdbc, Commands commands, Work work) {
    this.jdbc = jdbc;
    this.commands = commands;
    this.work = work;
  }

  private LoyaltyState state() {
    return commands.state(LoyaltyState.class, LoyaltyState::new);
  }

  /** Enters points as a new lot, and lets them expire in time. */
  void earn(NewLot lot) {
    expire(lot.customer(), lot.expiresAt());
    state().enter(LotEntry.opening(lot.customer(), lot.opened(), commands.seq(lot.customer())));
    commands.changed(Programmes.TOPIC);
  }

  /** Lets points expire at a time, which is soon if it has passed; null for never. */
  void expire(CustomerId customer, @Nullable Instant expiresAt) {
    if (expiresAt != null) {
      work.schedule(customer, ExpiryTimer.KIND, expiresAt.toString(), expiresAt);
    }
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

  /** Makes the remaining points of an active lot pending again. */
  void deactivate(CustomerId customer, PointsLot lot, Instant at) {
    move(
        customer,
        lot.deactivated(),
        LedgerAccount.ACTIVE,
        LedgerAccount.PENDING,
        lot.remaining(),
        at);
  }

  /** Reverses remaining points of a lot, at most those that are left. */
  void reverse(CustomerId customer, PointsLot lot, long points, Instant at) {
    enter(
        entry(customer, lot.reversed(points), lot.account(), LedgerAccount.REVERSED, points, at)
            .reversing(lot.opening()));
  }

  private void move(
      CustomerId customer,
      PointsLot lot,
      LedgerAccount debit,
      LedgerAccount credit,
      long points,
      Instant at) {
    enter(entry(customer, lot, debit, credit, points, at));
  }

  /**
   * An entry that follows from the event that the running reaction or timer follows from, or from
   * the next event of the command.
   */
  LotEntry entry(
      CustomerId customer,
      PointsLot lot,
      LedgerAccount debit,
      LedgerAccount credit,
      long points,
      Instant at) {
    return LotEntry.moving(customer, lot, debit, credit, points, at, commands.seq(customer));
  }

  void enter(LotEntry entry) {
    state().enter(entry);
  }

  /** The lot with this id; null if there is none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    return state().lot(customer, id);
  }

  /** The lots that an order itself earned, without those of rewards. */
  List<PointsLot> lots(CustomerId customer, OrderId order) {
    return state().lotsOf(customer, order.value()).stream()
        .filter(lot -> lot.reward() == null)
        .toList();
  }

  /** Notes that an order is new, so that no lot of it needs to be looked for. */
  void isNew(CustomerId customer, OrderId order) {
    state().isNew(customer, order.value());
  }

  /**
   * Lots of orders by a rule of a programme that have points left, newest first: enough lots to
   * cover this many points. Lots without programme or rule were recorded by an earlier version of
   * Cairn.
   */
  List<PointsLot> withPointsLeft(
      CustomerId customer, ProgrammeVersion programme, String rule, long points) {
    String name = programme.name();
    return jdbc.query(
        Statement.of(WITH_POINTS_LEFT, customer.value(), name, name, rule, rule, points),
        (row, number) -> PointsLot.of(row));
  }

  /**
   * Points that became active, and their order.
   *
   * @param order null for points that come from no order
   */
  record Activated(@Nullable OrderId order, long points) {}
}
