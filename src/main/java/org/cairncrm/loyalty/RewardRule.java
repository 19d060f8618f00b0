package org.cairncrm.loyalty;

import java.util.Set;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.Evaluation;
import org.cairncrm.rules.FactSentence;
import org.jspecify.annotations.Nullable;

/** A rule that rewards some orders, with the sentences that explain its decisions. */
record RewardRule(
    ProgrammeVersion programme,
    String name,
    String title,
    Condition when,
    Reward gives,
    FactSentence because,
    FactSentence declined,
    @Nullable FactSentence unknown) {
  /** Whether the rule counts orders, or days between them, so that it depends on earlier orders. */
  boolean looksAtEarlierOrders() {
    return when.looksAt(Set.of("nth", "daysSincePrevious"));
  }

  /** Decides whether the order is rewarded, with a reason for people. */
  Verdict judge(OrderPlaced order) {
    Evaluation evaluation = when.test(order);
    String reason = (evaluation.held() ? because : declined).about(order);
    if (reason == null && unknown != null) {
      reason = unknown.about(order);
    }
    return new Verdict(
        evaluation.held(),
        new Decision(
            programme.name(),
            name,
            title,
            programme.number(),
            reason == null ? evaluation.missed() : reason,
            evaluation.saw()));
  }

  /** The decision about one order. */
  record Verdict(boolean rewarded, Decision decision) {}
}
