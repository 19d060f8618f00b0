package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a programme in a simulation so far. It is kept as JSON between the steps: a few
 * numbers for each rule, month and day, and no customer.
 */
final class ProgrammeTally {
  public long customers;
  public long valid;
  public long pending;
  public Map<String, RuleTally> rules = new LinkedHashMap<>();
  public Map<String, MonthTally> months = new TreeMap<>();

  /** The number of customers who got something, by day. */
  public Map<String, Long> days = new TreeMap<>();

  /** Adds the effects of the programme for a customer. */
  void add(ProgrammeReplay replay, BusinessZone zone) {
    Set<LocalDate> given = new HashSet<>();
    for (ReplayedEffect effect : replay.effects()) {
      rule(effect.rule()).add(effect);
      LocalDate day = zone.day(effect.at());
      MonthTally month =
          months.computeIfAbsent(YearMonth.from(day).toString(), any -> new MonthTally());
      switch (effect.kind()) {
        case EARNED -> {
          month.earned += effect.points();
          given.add(day);
        }
        case TAKEN_BACK -> month.takenBack += effect.points();
        case VOUCHER_GIVEN -> {
          add(month, effect.voucher());
          given.add(day);
        }
        case GRANTED -> given.add(day);
        case EXPIRED, VOUCHER_REVOKED, GRANT_REVOKED, DECLINED -> {}
      }
    }
    for (PointsLot lot : replay.lots()) {
      valid += lot.remaining();
      pending += lot.status() == LotStatus.PENDING ? lot.remaining() : 0;
    }
    if (!given.isEmpty()) {
      customers++;
      given.forEach(day -> days.merge(day.toString(), 1L, Long::sum));
    }
  }

  private RuleTally rule(RuleTerms terms) {
    RuleTally tally = rules.computeIfAbsent(terms.name(), any -> new RuleTally());
    tally.title = terms.title();
    return tally;
  }

  private static void add(MonthTally month, @Nullable ReplayedVoucher voucher) {
    if (voucher != null) {
      month.vouchers++;
      Money amount = voucher.worth();
      if (!voucher.isRevoked() && amount != null) {
        RuleTally.add(month.worth, amount);
      }
      Money discount = voucher.discount();
      if (discount != null) {
        RuleTally.add(month.discounts, discount);
      }
    }
  }

  /**
   * The figures for people and programs, with every rule of the programme in its order.
   *
   * @param programme null if its text can no longer be read, so that a rule has no title but its
   *     name
   */
  ProgrammeOutcome outcome(@Nullable LoyaltyProgramme programme) {
    List<RuleOutcome> outcomes =
        programme == null
            ? rules.entrySet().stream()
                .map(rule -> RuleOutcome.of(rule.getKey(), rule.getKey(), rule.getValue()))
                .toList()
            : programme
                .terms()
                .map(
                    terms ->
                        RuleOutcome.of(
                            terms.name(),
                            terms.title(),
                            rules.getOrDefault(terms.name(), new RuleTally())))
                .toList();
    Map.Entry<String, Long> busiest =
        days.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    return new ProgrammeOutcome(
        customers,
        outcomes.stream().mapToLong(RuleOutcome::points).sum(),
        outcomes.stream().mapToLong(RuleOutcome::takenBack).sum(),
        outcomes.stream().mapToLong(RuleOutcome::expired).sum(),
        valid,
        pending,
        outcomes.stream().mapToLong(RuleOutcome::vouchers).sum(),
        outcomes.stream().mapToLong(RuleOutcome::used).sum(),
        sum(outcomes.stream().flatMap(one -> one.worth().stream()).toList()),
        sum(outcomes.stream().flatMap(one -> one.discounts().stream()).toList()),
        busiest == null ? null : LocalDate.parse(busiest.getKey()),
        busiest == null ? 0 : busiest.getValue(),
        outcomes,
        months.entrySet().stream()
            .map(
                month ->
                    new MonthOutcome(
                        YearMonth.parse(month.getKey()).atDay(1),
                        month.getValue().earned,
                        month.getValue().takenBack,
                        month.getValue().vouchers,
                        monies(month.getValue().worth),
                        monies(month.getValue().discounts)))
            .toList());
  }

  private static List<Money> sum(List<Money> all) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    all.forEach(one -> RuleTally.add(sums, one));
    return monies(sums);
  }

  static List<Money> monies(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(sum -> new Money(sum.getValue(), Currency.getInstance(sum.getKey())))
        .toList();
  }
}
