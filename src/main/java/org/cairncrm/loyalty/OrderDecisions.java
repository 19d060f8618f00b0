package org.cairncrm.loyalty;

import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.PurchaseHistory;
import org.springframework.stereotype.Component;

/** Judges each order once, although two reactions act on what the rules decide. */
@Component
class OrderDecisions {
  private final LiveProgrammes programmes;
  private final PurchaseHistory purchases;
  private final LotSums sums;
  private final Commands commands;

  OrderDecisions(
      LiveProgrammes programmes, PurchaseHistory purchases, LotSums sums, Commands commands) {
    this.programmes = programmes;
    this.purchases = purchases;
    this.sums = sums;
    this.commands = commands;
  }

  RuleDecisions of(OrderPlaced placed) {
    return commands
        .state(Known.class, store -> new Known())
        .decisions
        .computeIfAbsent(
            placed.order(),
            order -> RuleDecisions.of(programmes.all(), new LiveFacts(placed, purchases, sums)));
  }

  /** The decisions of the current command. */
  private static final class Known {
    private final Map<OrderId, RuleDecisions> decisions = new HashMap<>();
  }
}
