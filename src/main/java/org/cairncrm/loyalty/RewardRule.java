package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.orders.OrderId;
import org.cairncrm.rules.FactSentence;
import org.jspecify.annotations.Nullable;

/**
 * A rule that rewards some events. Its author can write the sentences that explain its decisions;
 * Cairn words the others.
 *
 * @param caps of points
 * @param automatic whether the rule looks at events; otherwise the reward is only granted by its
 *     name
 */
record RewardRule(
    RuleTerms terms,
    Reward gives,
    List<PointsCap> caps,
    boolean automatic,
    @Nullable FactSentence because,
    @Nullable FactSentence declined,
    @Nullable FactSentence unknown) {
  ProgrammeVersion programme() {
    return terms.programme();
  }

  String name() {
    return terms.name();
  }

  String title() {
    return terms.title();
  }

  /** Whether it gives a gift or a tier. */
  boolean grants() {
    return gives instanceof GiftReward || gives instanceof StatusReward;
  }

  /** The effect of a gift or tier in a replay, given or taken back. */
  ReplayedEffect granted(ReplayedEffect.Kind kind, @Nullable OrderId order, Instant at) {
    return new ReplayedEffect(
        kind,
        terms,
        order,
        at,
        0,
        null,
        null,
        gives instanceof GiftReward gift ? gift.cost() : null);
  }

  /** Decides whether the event is rewarded, with a reason for people. */
  Verdict judge(RuleFacts facts) {
    Judgement judgement = terms.judge(facts);
    boolean rewarded = judgement.held();
    String reason = written(rewarded, facts.event());
    if (reason == null) {
      reason =
          judgement.reason().isEmpty()
              ? "The rule is for every event of this kind"
              : judgement.reason();
    }
    Verdict verdict = new Verdict(this, rewarded, terms.decision(reason, judgement.saw()));
    return rewarded ? capped(verdict, facts) : verdict;
  }

  private Verdict capped(Verdict verdict, RuleFacts facts) {
    if (gives instanceof PointsReward points) {
      for (PointsCap cap : caps) {
        long earned =
            facts.earned(
                programme().name(),
                name(),
                cap.per().window(facts.event().occurredAt(), terms.period().zone()));
        if (earned + points.points() > cap.most()) {
          return new Verdict(
              this,
              false,
              terms.decision(
                  "The most that the rule gives is reached: " + cap.words(),
                  Judgement.of(false, "", "at most " + cap.words(), CountedWords.points(earned))
                      .saw()));
        }
      }
    }
    return verdict;
  }

  private @Nullable String written(boolean rewarded, CustomerEvent event) {
    FactSentence sentence = rewarded ? because : declined;
    String reason = sentence == null ? null : sentence.about((Record) event);
    return reason == null && unknown != null ? unknown.about((Record) event) : reason;
  }

  /** The decision about one event. */
  record Verdict(RewardRule rule, boolean rewarded, Decision decision) {}
}
