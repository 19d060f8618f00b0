package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reverses points of an order and publishes {@link PointsReversed}. */
@Component
class Clawback {
  private final Ledger ledger;
  private final Events events;
  private final Work work;

  Clawback(Ledger ledger, Events events, Work work) {
    this.ledger = ledger;
    this.events = events;
    this.work = work;
  }

  /**
   * @param points at most the remaining points of the lot; nothing is done if it is 0
   */
  void take(CustomerId customer, PointsLot lot, long points, Instant at, @Nullable Decision why) {
    if (points == 0) {
      return;
    }
    ledger.reverse(customer, lot, points, at);
    if (points == lot.remaining()) {
      work.cancel(customer, ActivationTimer.KIND, lot.id().toString());
    }
    events.publish(new PointsReversed(customer, lot.order(), lot.id(), at, points), null, why);
  }
}
