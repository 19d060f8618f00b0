package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;

import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Reaction;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.journeys.SupportedAction;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Grants the rewards that the stages of journeys ask for, by the names of their rules. A reward
 * belongs to the customer's latest order, stays when that order is cancelled or the stage is taken
 * back, and is granted once for it. The limits of its programme count.
 */
@Component
class StageRewards implements SupportedAction {
  private final LiveProgrammes programmes;
  private final RewardGrants grants;
  private final FactSources facts;
  private final Orders orders;
  private final Events events;
  private final DSLContext sql;

  StageRewards(
      LiveProgrammes programmes,
      RewardGrants grants,
      FactSources facts,
      Orders orders,
      Events events,
      DSLContext sql) {
    this.programmes = programmes;
    this.grants = grants;
    this.facts = facts;
    this.orders = orders;
    this.events = events;
    this.sql = sql;
  }

  @Override
  public ActionKind kind() {
    return ActionKind.REWARD;
  }

  @Override
  public boolean exists(String name) {
    return names().contains(name);
  }

  @Override
  public List<String> names() {
    return programmes.rewards().stream().map(RewardRule::name).toList();
  }

  @Reaction("loyalty.stage-actions")
  void on(StageActionDue due) {
    if (due.kind() != ActionKind.REWARD) {
      return;
    }
    String name = Objects.requireNonNull(due.details().get("reward"), "an action names its reward");
    RewardRule rule =
        programmes.rewards().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(null);
    OrderSummary latest = latest(due.customer());
    if (rule == null) {
      events.declined(decision(due, "No programme in force has the reward " + name));
    } else if (latest == null) {
      events.declined(decision(due, "The customer has no order that the reward could belong to"));
    } else if (sql.fetchExists(
        REWARD,
        REWARD.CUSTOMER_ID.eq(due.customer()),
        REWARD.RULE.eq(name),
        REWARD.ORDER_ID.eq(latest.id()))) {
      events.declined(decision(due, "The reward was granted before, for order " + latest.number()));
    } else {
      grant(due, rule, latest);
    }
  }

  private void grant(StageActionDue due, RewardRule rule, OrderSummary latest) {
    Decision asked =
        decision(
            due, "The stage “%s” of the journey asks for this reward".formatted(due.stageTitle()));
    LoyaltyProgramme programme =
        Objects.requireNonNull(programmes.version(rule.programme()), "its rule is in force");
    RewardRule.Verdict verdict =
        programme.limited(new RewardRule.Verdict(rule, true, asked), facts.of(due));
    if (verdict.rewarded()) {
      grants.grant(
          rule,
          new RewardGrants.Occasion(
              due.customer(),
              latest.id(),
              latest.id().value(),
              due.occurredAt(),
              latest.total().currency(),
              null,
              true),
          verdict.decision());
    } else {
      events.declined(verdict.decision());
    }
  }

  private @Nullable OrderSummary latest(CustomerId customer) {
    return orders.of(customer, PageRequest.first(1)).items().stream().findFirst().orElse(null);
  }

  private static Decision decision(StageActionDue due, String reason) {
    return new Decision(
        due.journey(), due.action(), due.journeyTitle(), due.version(), reason, List.of());
  }
}
