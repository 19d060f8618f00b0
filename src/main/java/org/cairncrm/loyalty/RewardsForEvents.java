package org.cairncrm.loyalty;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.orders.OrderEvent;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rewards events other than placed orders by the rules that name them. An event that no rule names
 * costs no statement.
 */
@Component
class RewardsForEvents {
  private final LiveProgrammes programmes;
  private final RewardGrants grants;
  private final Commands commands;
  private final Events events;
  private final FactSources facts;

  RewardsForEvents(
      LiveProgrammes programmes,
      RewardGrants grants,
      Commands commands,
      Events events,
      FactSources facts) {
    this.programmes = programmes;
    this.grants = grants;
    this.commands = commands;
    this.events = events;
    this.facts = facts;
  }

  @Reaction("loyalty.event-rewards")
  void on(CustomerEvent event) {
    if (event instanceof OrderPlaced) {
      return;
    }
    List<LoyaltyProgramme> concerned =
        programmes.all().stream().filter(programme -> programme.concerns(event)).toList();
    if (!concerned.isEmpty()) {
      RuleDecisions.of(concerned, facts.of(event))
          .verdicts()
          .forEach(verdict -> follow(verdict, event));
    }
  }

  private void follow(RewardRule.Verdict verdict, CustomerEvent event) {
    if (verdict.rewarded()) {
      UUID source =
          Objects.requireNonNull(commands.cause().event(), "a reaction has an event").value();
      grants.grant(
          verdict.rule(),
          new RewardGrants.Occasion(
              event.customer(), order(event), source, event.occurredAt(), null, null, false),
          verdict.decision());
    } else {
      events.declined(verdict.decision());
    }
  }

  /**
   * The order that the reward is revoked with; null if the event has none, or is itself the
   * reversal of an order.
   */
  static @Nullable OrderId order(CustomerEvent event) {
    return event instanceof OrderEvent of && !(event instanceof OrderReversal) ? of.order() : null;
  }
}
