package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.cairncrm.events.Events;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets points expire. One due row stands for all lots that expire at its time. */
@Component
class ExpiryTimer implements Timer {
  static final String KIND = "loyalty.expiry";

  private static final String EXPIRED =
      """
      select %s from loyalty.lot
      where customer_id = ? and status in ('PENDING', 'ACTIVE') and remaining > 0 and expires_at <= ?
      order by expires_at, lot_id
      """
          .formatted(PointsLot.COLUMNS);

  private final Ledger ledger;
  private final Debts debts;
  private final Events events;
  private final JdbcTemplate jdbc;

  ExpiryTimer(Ledger ledger, Debts debts, Events events, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.debts = debts;
    this.events = events;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String follows() {
    return PointsForOrders.NAME;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    expire(customer, dueAt);
  }

  /** Lets all points expire whose time has come. Points that are owed are paid off first. */
  void expire(CustomerId customer, Instant at) {
    expired(customer, at).stream()
        .map(PointsLot::currency)
        .distinct()
        .forEach(currency -> debts.settle(customer, currency, at));
    var points = new TreeMap<String, Long>();
    for (PointsLot lot : expired(customer, at)) {
      ledger.enter(
          ledger.entry(
              customer, lot.expired(), lot.account(), LedgerAccount.EXPIRED, lot.remaining(), at));
      points.merge(lot.currency(), lot.remaining(), Math::addExact);
    }
    points.forEach(
        (currency, sum) -> events.publish(new PointsExpired(customer, at, currency, sum)));
  }

  private List<PointsLot> expired(CustomerId customer, Instant at) {
    return jdbc.query(
        Statement.of(EXPIRED, customer.value(), at), (row, number) -> PointsLot.of(row));
  }
}
