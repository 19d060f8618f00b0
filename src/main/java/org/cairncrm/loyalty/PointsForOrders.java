package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.shared.Ids;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/**
 * Keeps the points of an order in step with it: pending, active, and reversed. Credit notes are
 * handled here too, so that a credit note waits while points of an order are parked.
 */
@Component
class PointsForOrders {
  static final String NAME = "loyalty.points";

  private final LiveProgrammes programmes;
  private final OrderDecisions decisions;
  private final Ledger ledger;
  private final Budgets budgets;
  private final ExpiryNotices notices;
  private final PointsForReturns returns;
  private final PointsForCreditNotes creditNotes;
  private final Events events;
  private final Work work;

  PointsForOrders(
      LiveProgrammes programmes,
      OrderDecisions decisions,
      Ledger ledger,
      Budgets budgets,
      ExpiryNotices notices,
      PointsForReturns returns,
      PointsForCreditNotes creditNotes,
      Events events,
      Work work) {
    this.programmes = programmes;
    this.decisions = decisions;
    this.ledger = ledger;
    this.budgets = budgets;
    this.notices = notices;
    this.returns = returns;
    this.creditNotes = creditNotes;
    this.events = events;
    this.work = work;
  }

  @Reaction(NAME)
  void on(OrderPlaced placed) {
    ledger.isNew(placed.customer(), placed.order());
    UUID lot = placed.order().value();
    for (PointsRule.Earning earning : decisions.of(placed).earnings()) {
      if (earning.points() == 0) {
        events.declined(earning.decision());
      } else {
        earn(earning, placed, lot);
        lot = Ids.next();
      }
    }
  }

  /**
   * @param lot the first lot of an order has the order's id
   */
  private void earn(PointsRule.Earning earning, OrderPlaced placed, UUID lot) {
    PointsRule rule = earning.rule();
    Instant activatesAt = rule.activatesAt(placed.occurredAt());
    PointsPolicy policy = programmes.policy(rule.programme().name());
    ledger.earn(
        new NewLot(
            placed.customer(),
            lot,
            placed.order().value(),
            placed.order(),
            null,
            rule.programme(),
            rule.name(),
            policy.currency(),
            earning.points(),
            placed.occurredAt(),
            activatesAt,
            policy.expiresAt(placed.occurredAt())));
    notices.schedule(placed.customer(), policy, placed.occurredAt());
    budgets.take(rule.programme(), BudgetKind.POINTS, earning.points(), placed.occurredAt());
    work.schedule(placed.customer(), ActivationTimer.KIND, lot.toString(), activatesAt);
    events.publish(
        new PointsEarned(
            placed.customer(),
            placed.order(),
            lot,
            placed.occurredAt(),
            earning.points(),
            activatesAt),
        earning.decision());
  }

  @Reaction(NAME)
  void on(OrderDelivered delivered) {
    for (PointsLot lot : ledger.lots(delivered.customer(), delivered.order())) {
      activate(delivered, lot.id());
    }
  }

  private void activate(OrderDelivered delivered, UUID lot) {
    Ledger.Activated activated = ledger.activate(delivered.customer(), lot, delivered.occurredAt());
    if (activated != null) {
      work.cancel(delivered.customer(), ActivationTimer.KIND, lot.toString());
      events.publish(
          new PointsActivated(
              delivered.customer(),
              delivered.order(),
              lot,
              delivered.occurredAt(),
              activated.points(),
              "delivered"));
    }
  }

  @Reaction(NAME)
  void on(OrderCancelled cancelled) {
    returns.take(cancelled, null);
  }

  @Reaction(NAME)
  void on(OrderReturned returned) {
    returns.take(returned, RefundedMoney.of(returned));
  }

  @Reaction(NAME)
  void on(GoodsCancelled goods) {
    returns.take(goods, RefundedMoney.of(goods));
  }

  /** Points that the return window alone would have activated by now stay active. */
  @Reaction(NAME)
  void on(DeliveryCorrected corrected) {
    for (PointsLot lot : ledger.lots(corrected.customer(), corrected.order())) {
      reopen(corrected, lot);
    }
  }

  private void reopen(DeliveryCorrected corrected, PointsLot lot) {
    if (lot.reopens(corrected)) {
      ledger.deactivate(corrected.customer(), lot, corrected.occurredAt());
      work.schedule(
          corrected.customer(), ActivationTimer.KIND, lot.id().toString(), lot.activatesAt());
      events.publish(
          new PointsDeactivated(
              corrected.customer(),
              corrected.order(),
              lot.id(),
              corrected.occurredAt(),
              lot.remaining(),
              lot.activatesAt()));
    }
  }

  @Reaction(NAME)
  void on(CreditNoteIssued issued) {
    creditNotes.take(issued);
  }
}
