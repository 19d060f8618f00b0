package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books. Each change writes the posting, the lot and the balance together, and never one
 * without the others. What is earned is kept back to the end of the command, and written before
 * anything here is read. Called under the customer's lock.
 */
@Component
class Ledger {
  private static final String KEPT_BACK = "loyalty.lot";

  private static final RowStatement OPEN =
      RowStatement.of(
          """
          insert into loyalty.lot (customer_id, lot_id, order_id, reward_id, status, points, remaining, earned_at,
            activates_at, active_at)
          :rows
          """,
          "uuid",
          "uuid",
          "uuid",
          "uuid",
          "text",
          "int8",
          "int8",
          "timestamptz",
          "timestamptz",
          "timestamptz");

  private static final RowStatement POST =
      RowStatement.of(
          """
          insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
          :rows
          """,
          "uuid",
          "uuid",
          "uuid",
          "text",
          "text",
          "int8",
          "timestamptz",
          "int8");

  private static final RowStatement ADD =
      RowStatement.of(
          """
          insert into loyalty.balance as b (customer_id, pending, active)
          :rows
          on conflict (customer_id) do update set pending = b.pending + excluded.pending, active = b.active + excluded.active
          """,
          "uuid",
          "int8",
          "int8");

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
              LOT.STATUS,
              LOT.POINTS,
              LOT.REMAINING,
              LOT.EARNED_AT,
              LOT.ACTIVATES_AT,
              LOT.ACTIVE_AT)
          .mapping(PointsLot::new);

  private final DSLContext sql;
  private final Commands commands;

  Ledger(DSLContext sql, Commands commands) {
    this.sql = sql;
    this.commands = commands;
  }

  /** Enters points of an order as pending. */
  void earn(CustomerId customer, OrderId order, long points, Instant at, Instant activatesAt) {
    open(customer, order.value(), order, null, Account.PENDING, points, at, activatesAt);
  }

  /** Enters points of a reward, which are active at once. */
  void reward(CustomerId customer, OrderId order, UUID reward, long points, Instant at) {
    open(customer, reward, order, reward, Account.ACTIVE, points, at, at);
  }

  private void open(
      CustomerId customer,
      UUID lot,
      OrderId order,
      @Nullable UUID reward,
      Account account,
      long points,
      Instant at,
      Instant activatesAt) {
    requirePoints(points);
    commands.defer(
        KEPT_BACK,
        new Opened(
            customer.value(),
            lot,
            order.value(),
            reward,
            account,
            points,
            at,
            activatesAt,
            Ids.next(),
            seq()),
        Ledger::opening);
  }

  private static List<Statement> opening(List<Opened> lots) {
    Map<UUID, Opened.Sum> sums = new LinkedHashMap<>();
    lots.forEach(lot -> sums.merge(lot.customer(), lot.sum(), Opened.Sum::plus));
    return Stream.of(
            OPEN.with(lots, Opened::lotCells),
            POST.with(lots, Opened::postingCells),
            ADD.with(List.copyOf(sums.values()), Opened.Sum::cells))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Makes a pending lot active.
   *
   * @return what became active; null when there is no such lot, or it is pending no more
   */
  @Nullable Activated activate(CustomerId customer, UUID lot, Instant at) {
    commands.writeDeferred(KEPT_BACK);
    Record row = sql.fetchOne(ACTIVATE, at.toString(), customer.value(), lot, Ids.next(), seq());
    return row == null
        ? null
        : new Activated(new OrderId(row.get(0, UUID.class)), row.get(1, Long.class));
  }

  /** Takes points of a lot back, at most what is left of it. */
  void reverse(CustomerId customer, PointsLot lot, long points, Instant at) {
    requirePoints(points);
    String account = lot.account().name();
    commands.writeDeferred(KEPT_BACK);
    sql.execute(
        REVERSE,
        points,
        customer.value(),
        lot.id(),
        account,
        Ids.next(),
        account,
        at.toString(),
        seq(),
        account,
        account);
  }

  /** The lot that an order or a reward earned; null when it earned none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    commands.writeDeferred(KEPT_BACK);
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

  private record Opened(
      UUID customer,
      UUID lot,
      UUID order,
      @Nullable UUID reward,
      Account account,
      long points,
      Instant at,
      Instant activatesAt,
      UUID posting,
      long seq) {
    @Nullable Object[] lotCells() {
      return RowStatement.row(
          customer,
          lot,
          order,
          reward,
          account.name(),
          points,
          points,
          at,
          activatesAt,
          account == Account.ACTIVE ? at : null);
    }

    @Nullable Object[] postingCells() {
      return RowStatement.row(
          customer, posting, lot, Account.ISSUED.name(), account.name(), points, at, seq);
    }

    Sum sum() {
      return account == Account.PENDING
          ? new Sum(customer, points, 0)
          : new Sum(customer, 0, points);
    }

    record Sum(UUID customer, long pending, long active) {
      Sum plus(Sum other) {
        return new Sum(
            customer, Math.addExact(pending, other.pending), Math.addExact(active, other.active));
      }

      @Nullable Object[] cells() {
        return RowStatement.row(customer, pending, active);
      }
    }
  }

  /** Points that became active, and the order they are of. */
  record Activated(OrderId order, long points) {}
}
