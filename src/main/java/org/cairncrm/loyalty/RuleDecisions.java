package org.cairncrm.loyalty;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Decision;
import org.jspecify.annotations.Nullable;

/** The decisions of the rules of a programme on an event, also of those that decline. */
record RuleDecisions(List<PointsRule.Earning> earnings, List<RewardRule.Verdict> verdicts) {
  static RuleDecisions of(List<LoyaltyProgramme> programmes, RuleFacts facts) {
    List<RuleDecisions> all = programmes.stream().map(one -> one.judge(facts)).toList();
    return new RuleDecisions(
        all.stream().flatMap(one -> one.earnings().stream()).toList(),
        all.stream().flatMap(one -> one.verdicts().stream()).toList());
  }

  /** Declines points of every rule but the one that gives most. Other rewards are not affected. */
  RuleDecisions bestOnly() {
    Candidate best = best();
    return best == null
        ? this
        : new RuleDecisions(
            earnings.stream()
                .map(
                    one ->
                        one.points() == 0 || best.name().equals(one.rule().name())
                            ? one
                            : new PointsRule.Earning(one.rule(), 0, best.beats(one.decision())))
                .toList(),
            verdicts.stream()
                .map(
                    one ->
                        points(one) == 0 || best.name().equals(one.rule().name())
                            ? one
                            : new RewardRule.Verdict(one.rule(), false, best.beats(one.decision())))
                .toList());
  }

  private @Nullable Candidate best() {
    return Stream.concat(
            earnings.stream()
                .map(
                    one ->
                        new Candidate(
                            one.rule().name(), one.points(), one.rule().terms().priority())),
            verdicts.stream()
                .map(
                    one ->
                        new Candidate(
                            one.rule().name(), points(one), one.rule().terms().priority())))
        .filter(candidate -> candidate.points() > 0)
        .max(Comparator.comparingLong(Candidate::points).thenComparingInt(Candidate::priority))
        .orElse(null);
  }

  private static long points(RewardRule.Verdict verdict) {
    return verdict.rewarded() && verdict.rule().gives() instanceof PointsReward points
        ? points.points()
        : 0;
  }

  private record Candidate(String name, long points, int priority) {
    Decision beats(Decision other) {
      return other.because(
          "Only the rule that gives most counts: %s with %s"
              .formatted(name, CountedWords.points(points)));
    }
  }
}
