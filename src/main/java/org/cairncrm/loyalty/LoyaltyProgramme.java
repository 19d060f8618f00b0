package org.cairncrm.loyalty;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A published loyalty programme.
 *
 * @param policy of its points: programmes with the same currency share a balance
 * @param onRequest whether only customers who joined the programme earn by it
 * @param limits the caps and budgets of the whole programme
 * @param bestOnly whether an event earns only the points of the rule that gives most
 * @param points the rules that give points for money
 * @param rewards the rules that give everything else
 * @param tiers null for a programme without tiers
 */
record LoyaltyProgramme(
    ProgrammeVersion version,
    String title,
    PointsPolicy policy,
    boolean onRequest,
    ProgrammeLimits limits,
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

  /** Whether any of its rules is for this event. */
  boolean concerns(CustomerEvent event) {
    return rewards.stream().anyMatch(rule -> rule.automatic() && rule.terms().concerns(event));
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

  /** The decisions of its rules on an event. */
  RuleDecisions judge(RuleFacts facts) {
    List<PointsRule> earning =
        points.stream().filter(rule -> rule.terms().concerns(facts.event())).toList();
    List<RewardRule> rewarding =
        rewards.stream()
            .filter(rule -> rule.automatic() && rule.terms().concerns(facts.event()))
            .toList();
    boolean concerned = !earning.isEmpty() || !rewarding.isEmpty();
    if (concerned && onRequest && !facts.isMember(version.name())) {
      return new RuleDecisions(
          earning.stream()
              .map(rule -> new PointsRule.Earning(rule, 0, notAMember(rule.terms())))
              .toList(),
          rewarding.stream()
              .map(rule -> new RewardRule.Verdict(rule, false, notAMember(rule.terms())))
              .toList());
    }
    var decisions =
        new RuleDecisions(
            earning.stream().map(rule -> rule.judge(facts)).toList(),
            rewarding.stream().map(rule -> rule.judge(facts)).toList());
    return limits.apply(version.name(), bestOnly ? decisions.bestOnly() : decisions, facts);
  }

  /** A reward that is granted by its name, to members and within the limits of the programme. */
  RewardRule.Verdict limited(RewardRule.Verdict granted, RuleFacts facts) {
    if (onRequest && !facts.isMember(version.name())) {
      return new RewardRule.Verdict(granted.rule(), false, notAMember(granted.rule().terms()));
    }
    return limits
        .apply(version.name(), new RuleDecisions(List.of(), List.of(granted)), facts)
        .verdicts()
        .getFirst();
  }

  private Decision notAMember(RuleTerms terms) {
    return terms.decision(
        "The customer is not a member of " + title,
        List.of(new Seen("member of " + version.name(), "no", false)));
  }
}
