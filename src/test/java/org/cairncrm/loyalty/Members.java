package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.cairncrm.events.Cause;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Customers with points, for tests of what they do with them. */
class Members {
  private final Commands commands;
  private final CommandControl control;
  private final Ledger ledger;
  private final Loyalty loyalty;
  private final DSLContext sql;

  Members(
      Commands commands, CommandControl control, Ledger ledger, Loyalty loyalty, DSLContext sql) {
    this.commands = commands;
    this.control = control;
    this.ledger = ledger;
    this.loyalty = loyalty;
    this.sql = sql;
  }

  CustomerId member() {
    CustomerId customer = CustomerId.next();
    commands.open(customer, () -> customer);
    return customer;
  }

  /** Points of a new order, active at once. */
  OrderId earns(CustomerId customer, long points, Instant at, @Nullable Instant expiresAt) {
    OrderId order = OrderId.next();
    commands.on(
        customer,
        at,
        () -> {
          control.because(
              Cause.later(null, 1L),
              () -> ledger.earn(SampleLots.earning(customer, order, points, at, null, expiresAt)));
          return order;
        });
    return order;
  }

  /** What is left of the points of an order. */
  PointsLot lot(CustomerId customer, OrderId order) {
    return commands.on(
        customer, Instant.EPOCH, () -> Objects.requireNonNull(ledger.lot(customer, order.value())));
  }

  /** Points by their account, summed over the postings. */
  long posted(CustomerId customer, LedgerAccount ledgerAccount) {
    Object sum =
        sql.fetchValue(
            "select coalesce(sum(case when credit = ? then points when debit = ? then -points else"
                + " 0 end), 0)::bigint from loyalty.posting where customer_id = ?",
            ledgerAccount.name(),
            ledgerAccount.name(),
            customer.value());
    return sum == null ? 0 : (Long) sum;
  }

  /** How balance, lots and postings of a customer differ; empty if they do not. */
  List<String> differences(CustomerId customer) {
    LoyaltyAccount account = loyalty.account(customer);
    List<String> found = new ArrayList<>();
    long owed = -posted(customer, LedgerAccount.DEBT);
    differ(found, "pending", account.pending(), posted(customer, LedgerAccount.PENDING));
    differ(found, "active", account.active() + owed, posted(customer, LedgerAccount.ACTIVE));
    PointsBalance balance = loyalty.balance(customer);
    differ(found, "reserved", balance.reserved(), posted(customer, LedgerAccount.RESERVED));
    differ(found, "lots pending", left(account, LotStatus.PENDING), account.pending());
    differ(found, "lots active", left(account, LotStatus.ACTIVE), account.active() + owed);
    differ(found, "lots reserved", sum(account, PointsLot::reserved), balance.reserved());
    long paid =
        (Long)
            Objects.requireNonNull(
                sql.fetchValue(
                    "select coalesce(sum(points), 0)::bigint from loyalty.posting where credit ="
                        + " 'DEBT' and customer_id = ?",
                    customer.value()));
    differ(
        found,
        "lots spent",
        sum(account, PointsLot::spent),
        posted(customer, LedgerAccount.SPENT) + paid);
    long all = 0;
    for (LedgerAccount one : LedgerAccount.values()) {
      all += posted(customer, one);
    }
    differ(found, "all postings", all, 0);
    return found;
  }

  private static void differ(List<String> found, String what, long one, long other) {
    if (one != other) {
      found.add(what + ": " + one + " and " + other);
    }
  }

  private static long left(LoyaltyAccount account, LotStatus status) {
    return account.lots().stream()
        .filter(lot -> lot.status() == status)
        .mapToLong(PointsLot::remaining)
        .sum();
  }

  private static long sum(LoyaltyAccount account, ToLongFunction<PointsLot> part) {
    return account.lots().stream().mapToLong(part).sum();
  }
}
