package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.TierPosition.Occasion.PURCHASE;
import static org.cairncrm.loyalty.TierPosition.Occasion.REVERSAL;
import static org.cairncrm.loyalty.TierPosition.Occasion.TIME;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cairncrm.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When customers reach a tier, how long they keep it, and where they go then. */
class TierRulesTest {
  private static final Instant MARCH = Instant.parse("2025-03-10T12:00:00Z");
  private static final Instant MAY = Instant.parse("2025-05-10T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"0,-1", "499.99,-1", "500,0", "1499,0", "1500,1", "9000,1"})
  void a_tier_is_reached_at_its_amount(String amount, int level) {
    assertThat(rolling(false, 0).level(new BigDecimal(amount))).isEqualTo(level);
  }

  @Test
  void an_upgrade_comes_at_once_and_is_kept_until_the_amount_leaves_the_window() {
    TierPosition gold =
        TierPosition.NONE.next(
            rolling(false, 0), List.of(of(MARCH, 900), of(MAY, 700)), MAY, PURCHASE);

    assertThat(gold.tier()).isEqualTo("gold");
    assertThat(gold.since()).isEqualTo(MAY);
    assertThat(gold.reviewAt()).isEqualTo("2026-03-10T12:00:00Z");
  }

  @Test
  void at_the_end_of_the_window_the_tier_matches_what_is_left() {
    List<Qualification> all = List.of(of(MARCH, 900), of(MAY, 700));
    TierRules rules = rolling(false, 0);
    TierPosition gold = TierPosition.NONE.next(rules, all, MAY, PURCHASE);

    TierPosition silver = gold.next(rules, all, Instant.parse("2026-03-10T12:00:00Z"), TIME);

    assertThat(silver.tier()).isEqualTo("silver");
    assertThat(silver.reviewAt()).isEqualTo("2026-05-10T12:00:00Z");
    assertThat(silver.next(rules, all, Instant.parse("2026-05-10T12:00:00Z"), TIME).tier())
        .isNull();
  }

  @Test
  void a_stepwise_downgrade_leads_one_tier_down_for_another_window() {
    List<Qualification> all = List.of(of(MARCH, 1600));
    TierRules rules = rolling(true, 0);
    TierPosition gold = TierPosition.NONE.next(rules, all, MARCH, PURCHASE);

    TierPosition silver = gold.next(rules, all, Instant.parse("2026-03-10T12:00:00Z"), TIME);

    assertThat(silver.tier()).isEqualTo("silver");
    assertThat(silver.reviewAt()).isEqualTo("2027-03-10T12:00:00Z");
  }

  @Test
  void days_of_grace_end_at_the_same_time_of_day_across_a_change_of_the_clocks() {
    List<Qualification> all = List.of(of(MARCH, 600));

    TierPosition silver = TierPosition.NONE.next(rolling(false, 30), all, MARCH, PURCHASE);

    // 13:00 in Warsaw on both days, in winter time and in summer time
    assertThat(silver.reviewAt()).isEqualTo("2026-04-09T11:00:00Z");
  }

  @Test
  void a_purchase_in_time_keeps_the_tier() {
    TierRules rules = rolling(false, 0);
    TierPosition silver = TierPosition.NONE.next(rules, List.of(of(MARCH, 600)), MARCH, PURCHASE);
    Instant later = Instant.parse("2026-02-01T12:00:00Z");
    List<Qualification> more = List.of(of(MARCH, 600), of(later, 550));

    TierPosition kept = silver.next(rules, more, later, PURCHASE);

    assertThat(kept.tier()).isEqualTo("silver");
    assertThat(kept.since()).isEqualTo(MARCH);
    assertThat(kept.reviewAt()).isEqualTo("2027-02-01T12:00:00Z");
  }

  @Test
  void a_tier_that_rests_on_a_returned_order_is_lost_at_once() {
    TierRules rules = rolling(true, 30);
    TierPosition gold = TierPosition.NONE.next(rules, List.of(of(MARCH, 1600)), MARCH, PURCHASE);

    assertThat(gold.next(rules, List.of(of(MARCH, 100)), MAY, REVERSAL).tier()).isNull();
  }

  @Test
  void a_calendar_year_is_kept_for_the_next_one() {
    TierRules rules = rules(TierWindow.YEAR, false, 0);
    List<Qualification> all = List.of(of(MARCH, 600));
    TierPosition silver = TierPosition.NONE.next(rules, all, MARCH, PURCHASE);

    // midnight in Warsaw
    assertThat(silver.reviewAt()).isEqualTo("2026-12-31T23:00:00Z");
    assertThat(silver.next(rules, all, Instant.parse("2026-12-31T22:59:59Z"), TIME).tier())
        .isEqualTo("silver");
    assertThat(silver.next(rules, all, Instant.parse("2026-12-31T23:00:00Z"), TIME).tier())
        .isNull();
  }

  @Test
  void what_counts_since_joining_is_kept_for_ever() {
    TierPosition silver =
        TierPosition.NONE.next(
            rules(TierWindow.JOINED, false, 0), List.of(of(MARCH, 600)), MARCH, PURCHASE);

    assertThat(silver).isEqualTo(new TierPosition("silver", MARCH, null));
  }

  @Test
  void the_missing_amount_has_a_time() {
    TierRules rules = rolling(false, 0);

    assertThat(rules.counting(List.of(of(MARCH, 900)), MAY)).isEqualByComparingTo("900");
    assertThat(rules.by(List.of(of(MARCH, 900)), MAY)).isEqualTo("2026-03-10T12:00:00Z");
    assertThat(rules(TierWindow.YEAR, false, 0).by(List.of(of(MARCH, 900)), MAY))
        .isEqualTo("2025-12-31T23:00:00Z");
  }

  private static TierRules rolling(boolean stepwise, int graceDays) {
    return rules(TierWindow.ROLLING, stepwise, graceDays);
  }

  private static TierRules rules(TierWindow window, boolean stepwise, int graceDays) {
    return new TierRules(
        TierMeasure.POINTS,
        null,
        window,
        12,
        stepwise,
        graceDays,
        List.of(
            new Tier("silver", "Silver", new BigDecimal("500")),
            new Tier("gold", "Gold", new BigDecimal("1500"))),
        ZoneId.of("Europe/Warsaw"));
  }

  private static Qualification of(Instant at, long amount) {
    return new Qualification(Ids.next(), at, BigDecimal.valueOf(amount));
  }
}
