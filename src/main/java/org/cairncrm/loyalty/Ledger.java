package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The books. Each change writes the posting, the lot and the balance together, and never one
 * without the others. What is earned, and becomes active of it, is kept back to the end of the
 * command, or until something here is read. Called under the customer's lock.
 */
@Component
class Ledger {
  private static final String KEPT_BACK = "loyalty.lot";

  private static final String ACTIVATE =
      """
      with lot as (
        update loyalty.lot set status = 'ACTIVE', active_at = ?::timestamptz
        where customer_id = ?::uuid and lot_id = ?::uuid and status = 'PENDING'
        returning customer_id, lot_id, order_id, remaining, active_at),
      posting as (
        insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
        select customer_id, ?::uuid, lot_id, 'PENDING', 'ACTIVE', remaining, active_at, ?::bigint from lot)
      update loyalty.balance b set pending = b.pending - lot.remaining, active = b.active + lot.remaining
      from lot where b.customer_id = lot.customer_id
      returning lot.order_id, lot.remaining
      """;

  private static final String DEACTIVATE =
      """
      with lot as (
        update loyalty.lot set status = 'PENDING', active_at = null
        where customer_id = ?::uuid and lot_id = ?::uuid and status = 'ACTIVE'
        returning customer_id, lot_id, remaining),
      posting as (
        insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
        select customer_id, ?::uuid, lot_id, 'ACTIVE', 'PENDING', remaining, ?::timestamptz, ?::bigint from lot)
      update loyalty.balance b set pending = b.pending + lot.remaining, active = b.active - lot.remaining
      from lot where b.customer_id = lot.customer_id
      """;

  private static final String REVERSE =
      """
      with lot as (
        update loyalty.lot set remaining = remaining - taken.points,
          status = case when remaining = taken.points then 'REVERSED' else status end
        from (select ?::bigint as points) taken
        where customer_id = ?::uuid and lot_id = ?::uuid and status = ?::text
        returning customer_id, lot_id, taken.points),
      posting as (
        insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
        select customer_id, ?::uuid, lot_id, ?::text, 'REVERSED', points, ?::timestamptz, ?::bigint from lot)
      update loyalty.balance b set
        pending = b.pending - case ?::text when 'PENDING' then lot.points else 0 end,
        active = b.active - case ?::text when 'ACTIVE' then lot.points else 0 end
      from lot where b.customer_id = lot.customer_id
      """;

  private static final SelectField<PointsLot> WHOLE =
      row(
              LOT.LOT_ID,
              LOT.ORDER_ID,
              LOT.REWARD_ID,
              LOT.PROGRAMME,
              LOT.PROGRAMME_VERSION,
              LOT.STATUS,
              LOT.POINTS,
              LOT.REMAINING,
              LOT.EARNED_AT,
              LOT.ACTIVATES_AT,
              LOT.ACTIVE_AT)
          .mapping(PointsLot::new);

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final Commands commands;

  Ledger(DSLContext sql, JdbcTemplate jdbc, Commands commands) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Enters points of an order as pending. */
  void earn(
      CustomerId customer,
      OrderId order,
      ProgrammeVersion programme,
      long points,
      Instant at,
      Instant activatesAt) {
    open(
        customer,
        new PointsLot(
            order.value(),
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
    requirePoints(lot.points());
    keepBack(new LotEntry.Opened(customer, lot, Ids.next(), seq()));
    lots(customer).put(lot.id(), lot);
  }

  private void keepBack(LotEntry entry) {
    commands.defer(KEPT_BACK, entry, LotEntries::writing);
  }

  /** The lots that the command has opened itself, and as they are now. */
  private Map<UUID, PointsLot> lots(CustomerId customer) {
    return commands.recall(KEPT_BACK, customer, HashMap::new);
  }

  /**
   * Makes a pending lot active.
   *
   * @return what became active; null when there is no such lot, or it is pending no more
   */
  @Nullable Activated activate(CustomerId customer, UUID lot, Instant at) {
    PointsLot own = lots(customer).get(lot);
    if (own == null) {
      return activateStored(customer, lot, at);
    }
    if (own.status() != LotStatus.PENDING) {
      return null;
    }
    PointsLot active = own.activated(at);
    keepBack(new LotEntry.Activated(customer, active, Ids.next(), seq()));
    lots(customer).put(lot, active);
    return new Activated(active.order(), active.remaining());
  }

  private @Nullable Activated activateStored(CustomerId customer, UUID lot, Instant at) {
    return DataAccessUtils.singleResult(
        jdbc.query(
            Statement.of(ACTIVATE, at, customer.value(), lot, Ids.next(), seq()),
            (row, number) ->
                new Activated(new OrderId(row.getObject(1, UUID.class)), row.getLong(2))));
  }

  /** Makes an active lot pending again. */
  void deactivate(CustomerId customer, PointsLot lot, Instant at) {
    commands.writeDeferred(KEPT_BACK);
    lots(customer).remove(lot.id());
    jdbc.update(Statement.of(DEACTIVATE, customer.value(), lot.id(), Ids.next(), at, seq()));
  }

  /** Takes points of a lot back, at most what is left of it. */
  void reverse(CustomerId customer, PointsLot lot, long points, Instant at) {
    requirePoints(points);
    String account = lot.account().name();
    commands.writeDeferred(KEPT_BACK);
    lots(customer).remove(lot.id());
    jdbc.update(
        Statement.of(
            REVERSE,
            points,
            customer.value(),
            lot.id(),
            account,
            Ids.next(),
            account,
            at,
            seq(),
            account,
            account));
  }

  /** The lot that an order or a reward earned; null when it earned none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    PointsLot own = lots(customer).get(id);
    return own == null ? stored(customer, id) : own;
  }

  private @Nullable PointsLot stored(CustomerId customer, UUID id) {
    return sql.select(WHOLE)
        .from(LOT)
        .where(LOT.CUSTOMER_ID.eq(customer), LOT.LOT_ID.eq(id))
        .fetchOne(mapping(lot -> lot));
  }

  /**
   * Lots that orders earned and that have something left, the newest earned first: as many as may
   * be needed for so many points.
   */
  List<PointsLot> withPointsLeft(CustomerId customer, long points) {
    commands.writeDeferred(KEPT_BACK);
    return sql.select(WHOLE)
        .from(LOT)
        .where(LOT.CUSTOMER_ID.eq(customer), LOT.REWARD_ID.isNull(), LOT.REMAINING.gt(0L))
        .orderBy(LOT.EARNED_AT.desc(), LOT.LOT_ID.desc())
        // each has at least one
        .limit(points)
        .fetch(mapping(lot -> lot));
  }

  /** A posting moves something: a rule that would give less fails before the books see it. */
  private static void requirePoints(long points) {
    if (points <= 0) {
      throw new IllegalArgumentException("A posting is of at least one point, not of " + points);
    }
  }

  /** The event that the running reaction or timer follows from. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction or a timer");
  }

  /** Points that became active, and the order they are of. */
  record Activated(OrderId order, long points) {}
}
