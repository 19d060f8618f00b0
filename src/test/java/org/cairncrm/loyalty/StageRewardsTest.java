package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stages of journeys grant rewards. */
@CairnTest
class StageRewardsTest {
  @Autowired Regulars regulars;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  @Autowired StageRewards stageRewards;
  private PublishedOrders orders;

  @BeforeEach
  void events() {
    orders = new PublishedOrders(commands, events, sql);
  }

  @Test
  void a_reward_is_granted_once_for_the_latest_order_with_its_why() {
    CustomerId customer = regulars.withThreeOrders("Rea", null);

    orders.publish(due(customer, "back-within-ten-days"));
    orders.publish(due(customer, "back-within-ten-days"));

    assertThat(loyalty.account(customer).rewards())
        .filteredOn(reward -> reward.rule().equals("back-within-ten-days"))
        .extracting(IssuedReward::points)
        .containsExactly(50L);
    assertThat(orders.recorded(customer, "reward-issued", "$.decision.reason").getLast())
        .isEqualTo("The stage “Loyal” of the journey asks for this reward");
    assertThat(declined(customer))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("The reward was granted before");
  }

  @Test
  void what_cannot_be_granted_has_its_reason() {
    CustomerId newcomer = orders.customer();
    CustomerId customer = regulars.withThreeOrders("Rob", null);

    orders.publish(due(newcomer, "back-within-ten-days"));
    orders.publish(due(customer, "nothing-like-this"));

    assertThat(declined(newcomer))
        .containsExactly("The customer has no order that the reward could belong to");
    assertThat(declined(customer))
        .containsExactly("No programme in force has the reward nothing-like-this");
  }

  @Test
  void checks_of_maps_know_the_names_of_rewards() {
    assertThat(stageRewards.kind()).isEqualTo(ActionKind.REWARD);
    assertThat(stageRewards.exists("every-third-order")).isTrue();
    assertThat(stageRewards.exists("every-thrid-order")).isFalse();
  }

  private List<String> declined(CustomerId customer) {
    return orders.recorded(customer, "stage-action-due", "$.declined[*].reason");
  }

  private static StageActionDue due(CustomerId customer, String reward) {
    return new StageActionDue(
        customer,
        "loyalty-journey",
        1,
        "Loyalty journey",
        1,
        "loyal",
        "Loyal",
        "thank",
        ActionKind.REWARD,
        Map.of("reward", reward),
        null,
        TestClock.START);
  }
}
