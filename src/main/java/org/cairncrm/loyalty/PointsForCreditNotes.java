package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.orders.CreditNoteIssued;
import org.springframework.stereotype.Component;

/**
 * Money given back costs the points that it had brought. Nobody says of which order it is: the last
 * ones are the likeliest. A part of {@link PointsForOrders}: it takes what that one has entered.
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
    PointsRule rule = programmes.points();
    if (rule != null) {
      takeBack(rule, issued);
    }
  }

  private void takeBack(PointsRule rule, CreditNoteIssued issued) {
    long points = rule.points(issued.amount());
    List<LotClawback> takings =
        LotClawback.of(ledger.withPointsLeft(issued.customer(), points), points);
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
