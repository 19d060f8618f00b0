package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;

/** The facts of an event of the past, as they were when it was recorded. */
record ReplayedFacts(CustomerEvent event, ReplayedPurchases purchases, ReplayedLots lots)
    implements RuleFacts {
  @Override
  public List<OrderLine> lines() {
    OrderPlaced placed = order();
    return placed == null ? List.of() : purchases.lines(placed.order());
  }

  @Override
  public List<PastPurchase> others() {
    return purchases.all();
  }

  @Override
  public long earned(String programme, String rule, Instant since) {
    return lots.earned(rule, since);
  }
}
