package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/** Points follow their order: pending, active, and taken back. */
@Component
class PointsForOrders {
  private final RuleBook rules;
  private final Ledger ledger;
  private final Events events;
  private final Work work;

  PointsForOrders(RuleBook rules, Ledger ledger, Events events, Work work) {
    this.rules = rules;
    this.ledger = ledger;
    this.events = events;
    this.work = work;
  }

  @Reaction
  void on(OrderPlaced placed) {
    rules.points().ifPresent(rule -> earn(rule, placed));
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
    ledger.earn(placed.customer(), placed.order(), points, placed.occurredAt(), activatesAt);
    work.schedule(placed.customer(), ActivationTimer.KIND, lot.toString(), activatesAt);
    events.publish(
        new PointsEarned(
            placed.customer(), placed.order(), lot, placed.occurredAt(), points, activatesAt),
        decision);
  }

  @Reaction
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

  @Reaction
  void on(OrderCancelled cancelled) {
    PointsLot lot = ledger.lot(cancelled.customer(), cancelled.order().value());
    if (lot != null) {
      reverse(
          cancelled.customer(), cancelled.order(), lot, lot.remaining(), cancelled.occurredAt());
    }
  }

  @Reaction
  void on(OrderReturned returned) {
    PointsLot lot = ledger.lot(returned.customer(), returned.order().value());
    if (lot != null) {
      reverse(
          returned.customer(),
          returned.order(),
          lot,
          lot.toReverse(returned.amount(), returned.returned(), returned.total()),
          returned.occurredAt());
    }
  }

  private void reverse(CustomerId customer, OrderId order, PointsLot lot, long points, Instant at) {
    if (points == 0) {
      return;
    }
    ledger.reverse(customer, lot, points, at);
    if (points == lot.remaining()) {
      work.cancel(customer, ActivationTimer.KIND, lot.id().toString());
    }
    events.publish(new PointsReversed(customer, order, lot.id(), at, points));
  }
}
