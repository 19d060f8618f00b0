package org.cairncrm.loyalty;

import java.math.BigDecimal;
import org.cairncrm.events.Journal;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PurchaseHistory;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back the points that returned or cancelled goods had earned. */
@Component
class PointsForReturns {
  private final LiveProgrammes programmes;
  private final Ledger ledger;
  private final Clawback clawback;
  private final PurchaseHistory purchases;
  private final Journal journal;
  private final FactSources facts;

  PointsForReturns(
      LiveProgrammes programmes,
      Ledger ledger,
      Clawback clawback,
      PurchaseHistory purchases,
      Journal journal,
      FactSources facts) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.clawback = clawback;
    this.purchases = purchases;
    this.journal = journal;
    this.facts = facts;
  }

  /**
   * @param refund null if the whole order was cancelled
   */
  void take(OrderReversal event, @Nullable RefundedMoney refund) {
    for (PointsLot lot : ledger.lots(event.customer(), event.order())) {
      long points =
          refund == null || event.whole()
              ? lot.claimable()
              : ReturnedPoints.of(
                  lot,
                  programmes.rule(lot),
                  refund,
                  () -> purchases.goods(event.order()),
                  rule -> factor(rule, event.customer(), event.order()));
      clawback.take(event.customer(), lot, points, event.occurredAt(), null);
    }
  }

  /** The bonuses look at the order alone, so they apply to it today as they did then. */
  private @Nullable BigDecimal factor(PointsRule rule, CustomerId customer, OrderId order) {
    OrderPlaced placed =
        journal.first(customer, OrderPlaced.class, "order", order.value().toString());
    return placed == null ? null : rule.factor(facts.of(placed));
  }
}
