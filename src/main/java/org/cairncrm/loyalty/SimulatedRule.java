package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a rule would make.
 *
 * @param points the points that it would give; null if it would give none
 * @param reward what it would give in words; null if it would give nothing
 * @param reason why, in one sentence
 * @param saw the facts that the rule saw
 */
public record SimulatedRule(
    String programme,
    int version,
    String rule,
    String title,
    boolean gives,
    @Nullable Long points,
    @Nullable String reward,
    String reason,
    List<Seen> saw) {
  static SimulatedRule of(PointsRule.Earning earning) {
    return of(
        earning.rule().programme(),
        earning.decision(),
        earning.points() == 0 ? null : earning.points(),
        earning.points() == 0 ? null : CountedWords.points(earning.points()));
  }

  static SimulatedRule of(RewardRule.Verdict verdict) {
    Reward gives = verdict.rule().gives();
    return of(
        verdict.rule().programme(),
        verdict.decision(),
        verdict.rewarded() && gives instanceof PointsReward points ? points.points() : null,
        verdict.rewarded() ? Programmes.gives(gives) : null);
  }

  private static SimulatedRule of(
      ProgrammeVersion programme,
      Decision decision,
      @Nullable Long points,
      @Nullable String reward) {
    return new SimulatedRule(
        programme.name(),
        programme.number(),
        decision.rule(),
        decision.title(),
        reward != null,
        points,
        reward,
        decision.reason(),
        decision.saw());
  }
}
