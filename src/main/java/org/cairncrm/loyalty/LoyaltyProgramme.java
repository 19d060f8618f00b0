package org.cairncrm.loyalty;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published loyalty programme.
 *
 * @param policy of its points: programmes with the same currency share a balance
 * @param bestOnly whether an event earns only the points of the rule that gives most
 * @param points the rules that give points for money
 * @param rewards the rules that give everything else
 * @param tiers null for a programme without tiers
 */
record LoyaltyProgramme(
    ProgrammeVersion version,
    String title,
    PointsPolicy policy,
    boolean bestOnly,
    List<PointsRule> points,
    List<RewardRule> rewards,
    @Nullable TierRules tiers) {
  /** The tiers of a programme that has some. */
  TierRules requiredTiers() {
    return Objects.requireNonNull(tiers);
  }

  /** The terms of all rules. */
  Stream<RuleTerms> terms() {
    return Stream.concat(
        points.stream().map(PointsRule::terms), rewards.stream().map(RewardRule::terms));
  }

  /** Whether a rule or a voucher depends on the goods of orders, and not on their totals alone. */
  boolean looksAtGoods() {
    return terms().anyMatch(RuleTerms::looksAtGoods)
        || rewards.stream()
            .map(RewardRule::gives)
            .anyMatch(
                gives ->
                    gives instanceof VoucherReward voucher
                        && (voucher.product() != null || voucher.products() != null));
  }

  private Stream<String> ruleNames() {
    return terms().map(RuleTerms::name);
  }

  /**
   * The reason why both programmes cannot be in force together: two rules would have the same name.
   * Null if there is no conflict.
   */
  @Nullable String conflict(LoyaltyProgramme other) {
    return ruleNames()
        .filter(name -> other.ruleNames().anyMatch(name::equals))
        .findFirst()
        .map(
            name ->
                "The programme '%s', which is in force, has a rule '%s' too: rename this one, or retire that programme"
                    .formatted(other.version().name(), name))
        .orElse(null);
  }

  /** What its rules decide on an event. */
  RuleDecisions judge(RuleFacts facts) {
    List<PointsRule.Earning> earnings =
        points.stream()
            .filter(rule -> rule.terms().concerns(facts.event()))
            .map(rule -> rule.judge(facts))
            .toList();
    List<RewardRule.Verdict> verdicts =
        rewards.stream()
            .filter(rule -> rule.automatic() && rule.terms().concerns(facts.event()))
            .map(rule -> rule.judge(facts))
            .toList();
    var decisions = new RuleDecisions(earnings, verdicts);
    return bestOnly ? decisions.bestOnly() : decisions;
  }
}
