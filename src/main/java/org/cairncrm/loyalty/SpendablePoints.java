package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;

import java.time.Instant;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Decides whether a customer can spend points now. Called under the customer's lock. */
@Component
class SpendablePoints {
  private final Debts debts;
  private final DSLContext sql;

  SpendablePoints(Debts debts, DSLContext sql) {
    this.debts = debts;
    this.sql = sql;
  }

  /**
   * Pays off a debt, and requires that as many active points are left.
   *
   * @throws Invalid if there are fewer points
   * @throws Conflict if the customer must earn points before the next redemption
   */
  void require(CustomerId customer, String currency, long points, Instant at) {
    requireNotBlocked(customer, currency);
    requireActive(customer, currency, points, at);
  }

  /**
   * @throws Conflict if the customer must earn points before the next redemption
   */
  void requireNotBlocked(CustomerId customer, String currency) {
    long blocked = debts.blocked(customer, currency);
    if (blocked > 0) {
      throw new Conflict(
          "This customer must earn "
              + CountedWords.points(blocked)
              + " more before the next redemption");
    }
  }

  /**
   * Pays off a debt, and requires that as many active points are left.
   *
   * @throws Invalid if there are fewer points
   */
  void requireActive(CustomerId customer, String currency, long points, Instant at) {
    long there = active(customer, currency, at);
    if (points > there) {
      throw Invalid.field("points", "must be at most " + there + ", the points that are there");
    }
  }

  /** Pays off a debt, and answers how many active points are left. */
  long active(CustomerId customer, String currency, Instant at) {
    debts.settle(customer, currency, at);
    Long active =
        sql.select(BALANCE.ACTIVE)
            .from(BALANCE)
            .where(BALANCE.CUSTOMER_ID.eq(customer), BALANCE.CURRENCY.eq(currency))
            .fetchOne(BALANCE.ACTIVE);
    return active == null ? 0 : active;
  }
}
