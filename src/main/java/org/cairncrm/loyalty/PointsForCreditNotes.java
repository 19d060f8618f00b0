package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.orders.CreditNoteIssued;
import org.springframework.stereotype.Component;

/**
 * Takes back the points that refunded money had earned. A credit note does not name an order, so
 * the points come from the latest orders. {@link PointsForOrders} calls it, so that both act in one
 * reaction, in the order of their events.
 */
@Component
class PointsForCreditNotes {
  private final LiveProgrammes programmes;
  private final Ledger ledger;
  private final Clawback clawback;
  private final Events events;

  PointsForCreditNotes(LiveProgrammes programmes, Ledger ledger, Clawback clawback, Events events) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.clawback = clawback;
    this.events = events;
  }

  void take(CreditNoteIssued issued) {
    for (PointsRule rule : programmes.points()) {
      if (rule.rate(issued.amount().currency()) != null) {
        takeBack(rule, issued);
      }
    }
  }

  private void takeBack(PointsRule rule, CreditNoteIssued issued) {
    long points = rule.points(issued.amount());
    List<LotClawback> takings =
        LotClawback.of(
            ledger.withPointsLeft(issued.customer(), rule.programme(), rule.name(), points),
            points);
    long taken = takings.stream().mapToLong(LotClawback::points).sum();
    Decision decision = rule.takenBack(issued.amount(), taken);
    if (takings.isEmpty()) {
      events.declined(decision);
    }
    for (LotClawback lotClawback : takings) {
      clawback.take(
          issued.customer(),
          lotClawback.lot(),
          lotClawback.points(),
          issued.occurredAt(),
          decision);
    }
  }
}
