package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Points of returned goods that the customer had spent: debts, and blocks of redemptions. Called
 * under the customer's lock.
 */
@Component
class Debts {
  /** Points earned since a time, without those that were taken back or became pending again. */
  private static final String EARNED_SINCE =
      """
      select coalesce(sum(case
        when p.credit = 'ACTIVE' and p.debit in ('ISSUED', 'PENDING') then p.points
        when p.debit = 'ACTIVE' and p.credit in ('REVERSED', 'PENDING') then -p.points
        else 0 end), 0)
      from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
      where p.customer_id = ? and l.currency = ? and p.occurred_at > ?
      """;

  private final Ledger ledger;
  private final SpendableLots lots;
  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  Debts(Ledger ledger, SpendableLots lots, DSLContext sql, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.lots = lots;
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Claims points of a lot that were spent. */
  void claim(CustomerId customer, PointsLot lot, long points, ReturnPolicy policy, Instant at) {
    switch (policy) {
      case DEBT -> {
        ledger.enter(
            ledger
                .entry(
                    customer,
                    lot.owing(points),
                    LedgerAccount.DEBT,
                    LedgerAccount.REVERSED,
                    points,
                    at)
                .reversing(lot.opening()));
        settle(customer, lot.currency(), at);
      }
      case WAIVE -> waive(customer, lot, points, at);
      case BLOCK -> {
        waive(customer, lot, points, at);
        long left = blocked(customer, lot.currency());
        block(customer, lot.currency(), Math.addExact(left, points), at);
      }
    }
  }

  private void waive(CustomerId customer, PointsLot lot, long points, Instant at) {
    ledger.enter(
        ledger
            .entry(
                customer,
                lot.waiving(points),
                LedgerAccount.WAIVED,
                LedgerAccount.REVERSED,
                points,
                at)
            .reversing(lot.opening()));
  }

  /**
   * Pays off a debt with active points, those that expire first. Points become active without
   * looking for a debt, so this is called before points are spent or expire.
   */
  void settle(CustomerId customer, String currency, Instant at) {
    var balance =
        sql.select(BALANCE.ACTIVE, BALANCE.DEBT)
            .from(BALANCE)
            .where(BALANCE.CUSTOMER_ID.eq(customer), BALANCE.CURRENCY.eq(currency))
            .fetchOne();
    if (balance == null || balance.value2() == 0) {
      return;
    }
    long paid = Math.min(balance.value1(), balance.value2());
    for (LotClawback part : lots.taking(customer, currency, paid)) {
      ledger.enter(
          ledger.entry(
              customer,
              part.lot().paid(part.points()),
              LedgerAccount.ACTIVE,
              LedgerAccount.DEBT,
              part.points(),
              at));
    }
  }

  /**
   * Takes points back that were waived and have now come back to a lot, because a redemption was
   * released or cancelled: the customer has not used them after all.
   *
   * @param returned the points that came back
   */
  void reclaim(CustomerId customer, PointsLot lot, long returned, Instant at) {
    long points = Math.min(returned, lot.waived());
    if (points > 0) {
      ledger.enter(
          ledger.entry(
              customer,
              lot.reversed(points).waiving(-points),
              lot.account(),
              LedgerAccount.WAIVED,
              points,
              at));
      long left = blocked(customer, lot.currency());
      if (left > 0) {
        block(customer, lot.currency(), Math.max(0, left - points), at);
      }
    }
  }

  /** The points that the customer must earn before the next redemption. */
  long blocked(CustomerId customer, String currency) {
    var balance =
        sql.select(BALANCE.BLOCKED, BALANCE.BLOCKED_AT)
            .from(BALANCE)
            .where(BALANCE.CUSTOMER_ID.eq(customer), BALANCE.CURRENCY.eq(currency))
            .fetchOne();
    Instant since = balance == null ? null : balance.value2();
    if (balance == null || since == null || balance.value1() == 0) {
      return 0;
    }
    Long earned =
        jdbc.queryForObject(
            EARNED_SINCE,
            Long.class,
            customer.value(),
            currency,
            OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
    return Math.max(0, balance.value1() - Math.max(0, earned == null ? 0 : earned));
  }

  private void block(CustomerId customer, String currency, long points, Instant at) {
    sql.update(BALANCE)
        .set(BALANCE.BLOCKED, points)
        .set(BALANCE.BLOCKED_AT, greatest(coalesce(BALANCE.BLOCKED_AT, val(at)), val(at)))
        .where(BALANCE.CUSTOMER_ID.eq(customer), BALANCE.CURRENCY.eq(currency))
        .execute();
  }
}
