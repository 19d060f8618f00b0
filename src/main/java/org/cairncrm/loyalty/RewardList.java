package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.REWARD;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all rewards, vouchers among them. */
@Configuration(proxyBeanMethods = false)
class RewardList {
  private static final String IN_FORCE = "status:is:issued";

  @Bean
  ListDefinition listOfRewards(VoucherRows rows) {
    return new ListDefinition(
        "rewards",
        LoyaltyPermissions.READ,
        "loyalty.rewards.list",
        "/loyalty/rewards",
        "/customers/{customer}/loyalty#reward-{id}",
        "loyalty",
        "ticket",
        REWARD,
        REWARD.REWARD_ID,
        REWARD.CUSTOMER_ID,
        null,
        "issued",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset(
                "expiring",
                "loyalty.expiring",
                List.of(IN_FORCE, "value:is-not-empty", "expires:within-next:30"),
                "expires")),
        List.of(
            ListColumn.text("title", "loyalty.reward", REWARD.TITLE).shown(),
            ListColumn.word(
                    "status",
                    "loyalty.reward.status",
                    rows.rewardStatus(),
                    "loyalty.reward.status.")
                .unsorted()
                .shown(),
            ListColumn.money("value", "loyalty.reward.value", REWARD.AMOUNT, REWARD.CURRENCY)
                .shown(),
            ListColumn.number("points", "loyalty.column.points", REWARD.POINTS).shown(),
            ListColumn.instant("issued", "loyalty.reward.issued", REWARD.ISSUED_AT).shown(),
            ListColumn.instant("expires", "loyalty.reward.expires", REWARD.EXPIRES_AT).shown()));
  }
}
