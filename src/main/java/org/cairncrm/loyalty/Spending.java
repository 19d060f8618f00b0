package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Moves the points of redemptions: reserved, spent, released and given back, each to and from the
 * lots that they belong to. Called under the customer's lock.
 */
@Component
class Spending {
  private static final String HELD =
      """
      select posting_id, lot_id, points from loyalty.posting
      where customer_id = ? and redemption_id = ? and credit = 'RESERVED' order by posting_id
      """;

  /** The postings of spent points, with the points that were not given back; the last one first. */
  private static final String SPENT =
      """
      select posting_id, lot_id, points - (
        select coalesce(sum(b.points), 0)::bigint from loyalty.posting b
        where b.customer_id = p.customer_id and b.original_id = p.posting_id) as points
      from loyalty.posting p
      where customer_id = ? and redemption_id = ? and credit = 'SPENT' order by posting_id desc
      """;

  private final Ledger ledger;
  private final SpendableLots lots;
  private final Debts debts;
  private final ExpiryTimer expiries;
  private final JdbcTemplate jdbc;

  Spending(
      Ledger ledger, SpendableLots lots, Debts debts, ExpiryTimer expiries, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.lots = lots;
    this.debts = debts;
    this.expiries = expiries;
    this.jdbc = jdbc;
  }

  /** Reserves active points, those that expire first. The customer must have as many. */
  void reserve(CustomerId customer, UUID redemption, String currency, long points, Instant at) {
    for (LotClawback part : lots.taking(customer, currency, points)) {
      ledger.enter(
          ledger
              .entry(
                  customer,
                  part.lot().reserved(part.points()),
                  LedgerAccount.ACTIVE,
                  LedgerAccount.RESERVED,
                  part.points(),
                  at)
              .of(redemption));
    }
  }

  /** Spends the points that the redemption has reserved. */
  void confirm(CustomerId customer, UUID redemption, Instant at) {
    for (Part part : parts(HELD, customer, redemption)) {
      PointsLot lot = lot(customer, part);
      ledger.enter(
          ledger
              .entry(
                  customer,
                  lot.confirmed(part.points()),
                  LedgerAccount.RESERVED,
                  LedgerAccount.SPENT,
                  part.points(),
                  at)
              .of(redemption));
    }
  }

  /** Releases the points that the redemption has reserved. */
  void release(CustomerId customer, UUID redemption, String currency, Instant at) {
    for (Part part : parts(HELD, customer, redemption)) {
      PointsLot lot = lot(customer, part).released(part.points());
      enterReturn(customer, redemption, lot, part, LedgerAccount.RESERVED, part.points(), at);
    }
    debts.settle(customer, currency, at);
    expiries.expire(customer, at);
  }

  /** Gives spent points back to their lots, which keep their own expiry. */
  void giveBack(CustomerId customer, UUID redemption, String currency, long points, Instant at) {
    long left = points;
    for (Part part : parts(SPENT, customer, redemption)) {
      long given = Math.min(left, part.points());
      if (given > 0) {
        PointsLot lot = lot(customer, part).restored(given);
        enterReturn(customer, redemption, lot, part, LedgerAccount.SPENT, given, at);
        left -= given;
      }
    }
    debts.settle(customer, currency, at);
    expiries.expire(customer, at);
  }

  private void enterReturn(
      CustomerId customer,
      UUID redemption,
      PointsLot lot,
      Part part,
      LedgerAccount from,
      long points,
      Instant at) {
    ledger.enter(
        ledger
            .entry(customer, lot, from, lot.account(), points, at)
            .reversing(part.posting())
            .of(redemption));
    // a return that is recorded late can be older than the time at which its points expired
    ledger.expire(customer, lot.expiresAt());
    debts.reclaim(customer, lot, points, at);
  }

  private List<Part> parts(String sql, CustomerId customer, UUID redemption) {
    return jdbc.query(
        sql,
        (row, number) ->
            new Part(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)),
        customer.value(),
        redemption);
  }

  private PointsLot lot(CustomerId customer, Part part) {
    return Objects.requireNonNull(ledger.lot(customer, part.lot()));
  }

  /** Points of one lot, with the posting that took them. */
  private record Part(UUID posting, UUID lot, long points) {}
}
