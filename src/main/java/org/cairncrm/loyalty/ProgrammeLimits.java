package org.cairncrm.loyalty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a whole programme. Points for money are given in part when a limit leaves a part;
 * rewards are given whole or not at all.
 *
 * @param caps the most points that one customer gets
 * @param budgets the most that all customers get together
 * @param zone the zone in which their periods begin
 */
record ProgrammeLimits(List<PointsCap> caps, List<Budget> budgets, ZoneId zone) {
  private static final String CAP = "The most that the programme gives a customer is reached: ";
  private static final String BUDGET = "The budget of the programme is used up: ";

  static ProgrammeLimits none(ZoneId zone) {
    return new ProgrammeLimits(List.of(), List.of(), zone);
  }

  List<Budget> budgets(BudgetKind kind) {
    return budgets.stream().filter(budget -> budget.kind() == kind).toList();
  }

  /**
   * The decisions within the limits. Locks the budgets if one of them limits what is given, and
   * takes nothing from them: a reaction takes what it gives, so that a retry of one reaction does
   * not take again what another has given.
   */
  RuleDecisions apply(String programme, RuleDecisions decisions, RuleFacts facts) {
    if (caps.isEmpty() && budgets.isEmpty()) {
      return decisions;
    }
    var left = new Left(programme, facts);
    return new RuleDecisions(
        decisions.earnings().stream().map(left::limited).toList(),
        decisions.verdicts().stream().map(left::limited).toList());
  }

  /** Applies the limits to the rules of one event, one after another. */
  private final class Left {
    private final String programme;
    private final RuleFacts facts;
    private final Instant at;

    /** The points that rules of this event have been given so far. */
    private long given;

    /** The rest of all budgets after the rules of this event; null until a budget is looked at. */
    private @Nullable Map<Budget, Long> rest;

    Left(String programme, RuleFacts facts) {
      this.programme = programme;
      this.facts = facts;
      this.at = facts.event().occurredAt();
    }

    PointsRule.Earning limited(PointsRule.Earning earning) {
      long points = earning.points();
      Decision decision = earning.decision();
      for (PointsCap cap : caps) {
        long room = points == 0 ? 0 : room(cap);
        if (room < points) {
          decision = cut(decision, cap.words(), CAP, room);
          points = room;
        }
      }
      if (points > 0) {
        BudgetGrant grant = grant(BudgetKind.POINTS, points, false);
        if (grant.tightest() != null) {
          decision = cut(decision, grant.tightest().words(), BUDGET, grant.amount());
          points = grant.amount();
        }
      }
      given += points;
      return points == earning.points()
          ? earning
          : new PointsRule.Earning(earning.rule(), points, decision);
    }

    RewardRule.Verdict limited(RewardRule.Verdict verdict) {
      if (!verdict.rewarded()) {
        return verdict;
      }
      Decision refused = refused(verdict.rule().gives(), verdict.decision());
      if (refused != null) {
        return new RewardRule.Verdict(verdict.rule(), false, refused);
      }
      if (verdict.rule().gives() instanceof PointsReward reward) {
        given += reward.points();
      }
      return verdict;
    }

    private @Nullable Decision refused(Reward reward, Decision decision) {
      if (reward instanceof PointsReward points) {
        for (PointsCap cap : caps) {
          if (room(cap) < points.points()) {
            return cut(decision, cap.words(), CAP, 0);
          }
        }
      }
      BudgetGrant grant =
          switch (reward) {
            case PointsReward points -> grant(BudgetKind.POINTS, points.points(), true);
            case VoucherReward voucher -> grant(BudgetKind.VOUCHERS, 1, true);
            case GiftReward gift -> BudgetGrant.of(1);
            case StatusReward status -> BudgetGrant.of(1);
          };
      return grant.tightest() == null ? null : cut(decision, grant.tightest().words(), BUDGET, 0);
    }

    private BudgetGrant grant(BudgetKind kind, long wanted, boolean whole) {
      List<Budget> limiting = budgets(kind);
      BudgetGrant grant = BudgetGrant.of(wanted);
      if (!limiting.isEmpty()) {
        Map<Budget, Long> left = rest();
        for (Budget budget : limiting) {
          grant = grant.within(budget, left.getOrDefault(budget, 0L), whole);
        }
        long granted = grant.amount();
        limiting.forEach(budget -> left.merge(budget, -granted, Long::sum));
      }
      return grant;
    }

    private Map<Budget, Long> rest() {
      Map<Budget, Long> known = rest;
      if (known == null) {
        known = new HashMap<>(facts.left(programme, budgets, zone));
        rest = known;
      }
      return known;
    }

    private long room(PointsCap cap) {
      return Math.max(0, cap.most() - facts.earned(programme, null, window(cap.per())) - given);
    }

    private CapWindow window(CapPeriod per) {
      return per.window(at, zone);
    }
  }

  private static Decision cut(Decision decision, String words, String usedUp, long left) {
    String reason =
        left == 0
            ? usedUp + words
            : decision.reason()
                + ", but the limit of "
                + words
                + " leaves only "
                + CountedWords.points(left);
    return decision.because(reason, new Seen("at most " + words, String.valueOf(left), left > 0));
  }
}
