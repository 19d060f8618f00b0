package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.orders.OrderLine;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.orders.PurchaseHistory;
import org.jspecify.annotations.Nullable;

/** The facts of a recorded event, read from the database once when a rule asks for them. */
final class LiveFacts implements RuleFacts {
  private final CustomerEvent event;
  private final PurchaseHistory purchases;
  private final LotSums sums;
  private @Nullable List<OrderLine> lines;
  private @Nullable List<PastPurchase> others;

  LiveFacts(CustomerEvent event, PurchaseHistory purchases, LotSums sums) {
    this.event = event;
    this.purchases = purchases;
    this.sums = sums;
  }

  @Override
  public CustomerEvent event() {
    return event;
  }

  @Override
  public List<OrderLine> lines() {
    OrderPlaced placed = order();
    List<OrderLine> known = lines;
    if (known == null) {
      known = placed == null ? List.of() : purchases.lines(placed.order());
      lines = known;
    }
    return known;
  }

  @Override
  public List<PastPurchase> others() {
    OrderPlaced placed = order();
    List<PastPurchase> known = others;
    if (known == null) {
      known = placed == null ? List.of() : purchases.others(placed.customer(), placed.order());
      others = known;
    }
    return known;
  }

  @Override
  public long earned(String programme, String rule, Instant since) {
    return sums.earned(event.customer(), programme, rule, since);
  }
}
