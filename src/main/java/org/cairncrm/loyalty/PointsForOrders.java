package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.GoodsCancelled;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.shared.Money;
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
  private final Ledger ledger;
  private final Clawback clawback;
  private final PointsForCreditNotes creditNotes;
  private final Events events;
  private final Work work;

  PointsForOrders(
      LiveProgrammes programmes,
      Ledger ledger,
      Clawback clawback,
      PointsForCreditNotes creditNotes,
      Events events,
      Work work) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.clawback = clawback;
    this.creditNotes = creditNotes;
    this.events = events;
    this.work = work;
  }

  @Reaction(NAME)
  void on(OrderPlaced placed) {
    PointsRule rule = programmes.points();
    if (rule != null) {
      earn(rule, placed);
    }
  }

  private void earn(PointsRule rule, OrderPlaced placed) {
    long points = rule.points(placed.total());
    Decision decision = rule.decision(placed.total());
    if (points == 0) {
      events.declined(decision);
      return;
    }
    Instant activatesAt = rule.activatesAt(placed.occurredAt());
    UUID lot = placed.order().value();
    ledger.earn(
        placed.customer(),
        placed.order(),
        rule.programme(),
        points,
        placed.occurredAt(),
        activatesAt);
    work.schedule(placed.customer(), ActivationTimer.KIND, lot.toString(), activatesAt);
    events.publish(
        new PointsEarned(
            placed.customer(), placed.order(), lot, placed.occurredAt(), points, activatesAt),
        decision);
  }

  @Reaction(NAME)
  void on(OrderDelivered delivered) {
    UUID lot = delivered.order().value();
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
    PointsLot lot = ledger.lot(cancelled.customer(), cancelled.order().value());
    if (lot != null) {
      clawback.take(cancelled.customer(), lot, lot.remaining(), cancelled.occurredAt(), null);
    }
  }

  @Reaction(NAME)
  void on(OrderReturned returned) {
    refunded(returned, returned.amount(), returned.returned(), returned.total());
  }

  @Reaction(NAME)
  void on(GoodsCancelled goods) {
    refunded(goods, goods.amount(), goods.refunded(), goods.total());
  }

  private void refunded(OrderReversal event, Money amount, Money refunded, Money total) {
    PointsLot lot = ledger.lot(event.customer(), event.order().value());
    if (lot != null) {
      long points = event.whole() ? lot.remaining() : lot.toReverse(amount, refunded, total);
      clawback.take(event.customer(), lot, points, event.occurredAt(), null);
    }
  }

  /** Points that the return window alone would have activated by now stay active. */
  @Reaction(NAME)
  void on(DeliveryCorrected corrected) {
    PointsLot lot = ledger.lot(corrected.customer(), corrected.order().value());
    if (corrected.reopened()
        && lot != null
        && lot.status() == LotStatus.ACTIVE
        && lot.activatesAt().isAfter(corrected.occurredAt())) {
      ledger.deactivate(corrected.customer(), lot, corrected.occurredAt());
      work.schedule(
          corrected.customer(), ActivationTimer.KIND, lot.id().toString(), lot.activatesAt());
      events.publish(
          new PointsDeactivated(
              corrected.customer(),
              lot.order(),
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
