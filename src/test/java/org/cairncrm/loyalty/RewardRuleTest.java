package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.FactSentence;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RewardRuleTest {
  private static final Reward FIFTY = new PointsReward(50);

  private final Rules rules = new Rules();

  @Test
  void rewards_an_order_that_meets_its_condition() {
    RewardRule.Verdict verdict = back(null).judge(order(9));

    assertThat(verdict.rewarded()).isTrue();
    assertThat(verdict.decision().reason()).isEqualTo("back after 9 days");
    assertThat(verdict.decision().document()).isEqualTo("shop");
    assertThat(verdict.decision().rule()).isEqualTo("back");
    assertThat(verdict.decision().version()).isEqualTo(2);
    assertThat(back(null).gives()).isEqualTo(FIFTY);
  }

  @Test
  void declines_an_order_that_does_not() {
    RewardRule.Verdict verdict = back("the first order").judge(order(11));

    assertThat(verdict.rewarded()).isFalse();
    assertThat(verdict.decision().reason()).isEqualTo("11 days are too long");
  }

  @Test
  void says_what_was_unknown_in_its_own_words() {
    RewardRule.Verdict verdict = back("the first order").judge(order(null));

    assertThat(verdict.rewarded()).isFalse();
    assertThat(verdict.decision().reason()).isEqualTo("the first order");
  }

  @Test
  void says_what_was_missed_when_it_has_no_words_for_it() {
    RewardRule.Verdict verdict = back(null).judge(order(null));

    assertThat(verdict.rewarded()).isFalse();
    assertThat(verdict.decision().reason())
        .isEqualTo("event.daysSincePrevious <= 10 (daysSincePrevious is not known)");
  }

  private RewardRule back(@Nullable String unknown) {
    return new RewardRule(
        new RuleTerms(
            new ProgrammeVersion("shop", 2),
            "back",
            "Back soon",
            RuleReader.ORDER,
            rules.compile("event.daysSincePrevious <= 10", OrderPlaced.class),
            null,
            List.of(),
            false,
            new RulePeriod(null, null, ZoneOffset.UTC),
            false,
            0),
        FIFTY,
        List.of(),
        true,
        sentence("back after {event.daysSincePrevious} days"),
        sentence("{event.daysSincePrevious} days are too long"),
        unknown == null ? null : sentence(unknown));
  }

  private FactSentence sentence(String text) {
    return rules.sentence(text, OrderPlaced.class);
  }

  private static RuleFacts order(@Nullable Integer daysSincePrevious) {
    OrderPlaced placed =
        PublishedOrders.placed(
            CustomerId.next(),
            OrderId.next(),
            TestClock.START,
            Money.of("15.00", "EUR"),
            2,
            daysSincePrevious);
    return new GivenFacts(placed, List.of(), List.of(), Map.of());
  }
}
