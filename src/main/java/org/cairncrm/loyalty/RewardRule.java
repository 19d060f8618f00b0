package org.cairncrm.loyalty;

import java.util.Set;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.FactSentence;
import org.cairncrm.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Which orders are rewarded, and how to say so. */
record RewardRule(
    String name,
    int version,
    String title,
    Condition when,
    Reward gives,
    FactSentence because,
    FactSentence declined,
    @Nullable FactSentence unknown) {
  /**
   * @throws org.cairncrm.rules.InvalidCondition when its condition or a sentence is wrong
   */
  static RewardRule of(
      String name, int version, String title, RuleDocument.Rewards document, Rules rules) {
    String unknown = document.unknown();
    return new RewardRule(
        name,
        version,
        title,
        rules.compile(document.when(), OrderPlaced.class),
        document.gives(),
        rules.sentence(document.because(), OrderPlaced.class),
        rules.sentence(document.declined(), OrderPlaced.class),
        unknown == null ? null : rules.sentence(unknown, OrderPlaced.class));
  }

  /** Whether it counts orders, or days between them: then a reward depends on earlier ones. */
  boolean looksAtEarlierOrders() {
    return when.looksAt(Set.of("nth", "daysSincePrevious"));
  }

  /** Whether an order is rewarded, with the reason for people. */
  Verdict judge(OrderPlaced order) {
    Evaluation evaluation = when.test(order);
    String reason = (evaluation.held() ? because : declined).about(order);
    if (reason == null && unknown != null) {
      reason = unknown.about(order);
    }
    return new Verdict(
        evaluation.held(),
        new Decision(
            name, title, version, reason == null ? evaluation.missed() : reason, evaluation.saw()));
  }

  /** What was decided of one order. */
  record Verdict(boolean rewarded, Decision decision) {}
}
