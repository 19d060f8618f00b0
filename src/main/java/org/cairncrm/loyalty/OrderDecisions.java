package org.cairncrm.loyalty;

import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.springframework.stereotype.Component;

/** Judges each order once, although two reactions act on what the rules decide. */
@Component
class OrderDecisions {
  private final LiveProgrammes programmes;
  private final Commands commands;
  private final FactSources facts;

  OrderDecisions(LiveProgrammes programmes, Commands commands, FactSources facts) {
    this.programmes = programmes;
    this.commands = commands;
    this.facts = facts;
  }

  RuleDecisions of(OrderPlaced placed) {
    return commands
        .state(Known.class, store -> new Known())
        .decisions
        .computeIfAbsent(
            placed.order(), order -> RuleDecisions.of(programmes.all(), facts.of(placed)));
  }

  /** The decisions of the current command. */
  private static final class Known {
    private final Map<OrderId, RuleDecisions> decisions = new HashMap<>();
  }
}
