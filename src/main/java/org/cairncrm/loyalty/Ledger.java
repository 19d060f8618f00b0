package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.LOT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Columns;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books. Each change is one statement that writes the posting, the lot and the balance, and
 * never one without the others. What is earned is kept back to the end of the command, and written
 * before anything here is read. Called under the customer's lock.
 */
@Component
class Ledger {
  private static final String OPEN =
      """
      with earned as (
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as e (customer_id, lot_id, order_id, reward_id, status, points, earned_at, activates_at, posting_id, seq)),
      lot as (
        insert into loyalty.lot (customer_id, lot_id, order_id, reward_id, status, points, remaining, earned_at,
          activates_at, active_at)
        select customer_id, lot_id, order_id, reward_id, status, points, points, earned_at, activates_at,
          case status when 'ACTIVE' then earned_at end
        from earned),
      posting as (
        insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
        select customer_id, posting_id, lot_id, 'ISSUED', status, points, earned_at, seq from earned)
      insert into loyalty.balance as b (customer_id, pending, active)
      select customer_id, sum(case status when 'PENDING' then points else 0 end),
        sum(case status when 'ACTIVE' then points else 0 end)
      from earned group by customer_id
      on conflict (customer_id) do update set pending = b.pending + excluded.pending, active = b.active + excluded.active
      """;

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
    commands.defer(
        "loyalty.lot",
        new Opened(
            customer, lot, order, reward, account, points, at, activatesAt, Ids.next(), seq()),
        Ledger::opening);
  }

  private static List<Statement> opening(List<Opened> lots) {
    Columns rows =
        Columns.of(
            "uuid",
            "uuid",
            "uuid",
            "uuid",
            "text",
            "int8",
            "timestamptz",
            "timestamptz",
            "uuid",
            "int8");
    lots.forEach(
        lot ->
            rows.row(
                lot.customer(),
                lot.lot(),
                lot.order(),
                lot.reward(),
                lot.account(),
                lot.points(),
                lot.at(),
                lot.activatesAt(),
                lot.posting(),
                lot.seq()));
    return rows.into(OPEN);
  }

  /**
   * Makes a pending lot active.
   *
   * @return what became active; null when there is no such lot, or it is pending no more
   */
  @Nullable Activated activate(CustomerId customer, UUID lot, Instant at) {
    commands.writeDeferred();
    Record row = sql.fetchOne(ACTIVATE, at.toString(), customer.value(), lot, Ids.next(), seq());
    return row == null
        ? null
        : new Activated(new OrderId(row.get(0, UUID.class)), row.get(1, Long.class));
  }

  /** Takes points of a lot back, at most what is left of it. */
  void reverse(CustomerId customer, PointsLot lot, long points, Instant at) {
    String account = lot.account().name();
    commands.writeDeferred();
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
    commands.writeDeferred();
    return sql.select(
            LOT.LOT_ID,
            LOT.ORDER_ID,
            LOT.REWARD_ID,
            LOT.STATUS,
            LOT.POINTS,
            LOT.REMAINING,
            LOT.EARNED_AT,
            LOT.ACTIVATES_AT,
            LOT.ACTIVE_AT)
        .from(LOT)
        .where(LOT.CUSTOMER_ID.eq(customer), LOT.LOT_ID.eq(id))
        .fetchOne(Records.mapping(PointsLot::new));
  }

  /** The event that the running reaction or timer follows from. */
  private long seq() {
    return Objects.requireNonNull(commands.cause().seq(), "only in a reaction or a timer");
  }

  private record Opened(
      CustomerId customer,
      UUID lot,
      OrderId order,
      @Nullable UUID reward,
      Account account,
      long points,
      Instant at,
      Instant activatesAt,
      UUID posting,
      long seq) {}

  /** Points that became active, and the order they are of. */
  record Activated(OrderId order, long points) {}
}
