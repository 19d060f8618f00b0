package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Activates points at the end of their waiting period if no delivery was reported before. */
@Component
class ActivationTimer implements Timer {
  static final String KIND = "loyalty.activation";

  private final Ledger ledger;
  private final Events events;

  ActivationTimer(Ledger ledger, Events events) {
    this.ledger = ledger;
    this.events = events;
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
    UUID lot = UUID.fromString(key);
    Ledger.Activated activated = ledger.activate(customer, lot, dueAt);
    if (activated != null) {
      events.publish(
          new PointsActivated(
              customer, activated.order(), lot, dueAt, activated.points(), "waited"));
    }
  }
}
