package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.GivenFacts.bought;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentCheck;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the earning rules of a programme give for an order, and why not. */
class EarningRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

  private final DocumentReader<LoyaltyProgramme> reader =
      new DocumentReader<>(
          new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneId.of("Europe/Warsaw")));

  @ParameterizedTest
  @CsvSource({
    "45.00,GBP,45,45.00 GBP bring 45 points",
    "45.99,PLN,11,45.99 PLN bring 11 points",
    "3.99,PLN,0,3.99 PLN bring no whole point",
    "45.00,EUR,0,The rule has no rate for EUR"
  })
  void points_for_money_have_a_rate_for_each_currency(
      String total, String currency, long points, String reason) {
    PointsRule.Earning earning =
        earning(
            """
            gives:
                  points: 1
                  per:
                    - {amount: 1, currency: GBP}
                    - {amount: 4.00, currency: PLN}
            """,
            GivenFacts.order(NOON, Money.of(total, currency), "TEA"));

    assertThat(earning.points()).isEqualTo(points);
    assertThat(earning.decision().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"floor,1", "nearest,2", "ceiling,2"})
  void parts_of_a_point_are_rounded_as_the_programme_says(String rounding, long points) {
    LoyaltyProgramme programme =
        read(
            "rounding: "
                + rounding
                + "\n"
                + rule("gives: {points: 0.5, per: [{amount: 1, currency: EUR}]}"));

    assertThat(programme.judge(order("3.20")).earnings().getFirst().points()).isEqualTo(points);
  }

  @Test
  void only_the_selected_products_earn() {
    String rule =
        "products: [COFFEE-*, BEANS]\n    gives: {points: 1, per: [{amount: 1, currency: EUR}]}";
    GivenFacts mixed =
        order("30.00")
            .with(
                GivenFacts.line(2, "COFFEE-1", Money.of("12.00", "EUR")),
                GivenFacts.line(3, "COFFEE-2", Money.of("0.00", "EUR")),
                GivenFacts.line(4, "BEANS", Money.of("8.00", "EUR")));

    assertThat(earning(rule, mixed).points()).isEqualTo(20);
    assertThat(earning(rule, order("30.00")).decision().reason())
        .isEqualTo("The order has none of the products COFFEE-*, BEANS");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14T22:59:59Z,10",
    "2026-03-14T23:00:00Z,20",
    "2026-03-16T22:59:59Z,20",
    "2026-03-16T23:00:00Z,10"
  })
  void a_bonus_multiplies_on_its_days_in_the_zone_of_the_programme(String at, long points) {
    String rule =
        """
        gives: {points: 1, per: [{amount: 1, currency: EUR}]}
            multiply: [{factor: 2, from: 2026-03-15, until: 2026-03-16}]
        """;

    assertThat(
            earning(rule, GivenFacts.order(Instant.parse(at), Money.of("10.00", "EUR"), "TEA"))
                .points())
        .isEqualTo(points);
  }

  @Test
  void a_bonus_of_a_third_part_loses_no_point() {
    String rule =
        """
        gives: {points: 1, per: [{amount: 3, currency: EUR}]}
            multiply: [{factor: 3}]
        """;

    assertThat(earning(rule, order("10.00")).points()).isEqualTo(10);
  }

  @Test
  void a_cap_leaves_what_is_left_of_it() {
    String rule =
        """
        gives: {points: 1, per: [{amount: 1, currency: EUR}]}
            caps: [{most: 100, per: month}]
        """;

    assertThat(earning(rule, order("30.00").earned("it", 90)).points()).isEqualTo(10);
    assertThat(earning(rule, order("30.00").earned("it", 90)).decision().reason())
        .isEqualTo(
            "30.00 EUR bring 30 points, but the limit of 100 points per month leaves only 10"
                + " points");
    assertThat(earning(rule, order("30.00").earned("it", 100)).points()).isZero();
    assertThat(earning(rule, order("30.00").earned("it", 100)).decision().reason())
        .isEqualTo("The most that the rule gives is reached: 100 points per month");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {nth: 2}          | true  | This is order 2 of the customer
          {nth: 3}          | false | This is order 2 of the customer; the rule is for order 3
          {every: 2}        | true  | This is order 2 of the customer
          {every: 3}        | false | This is order 2 of the customer; the next one that counts is order 3
          {withinDays: 41}  | true  | The order came 41 days after the one before; the rule allows 41
          {withinDays: 30}  | false | The order came 41 days after the one before; the rule allows 30
          {backAfterDays: 41} | true | The order came 41 days after the one before; the rule asks for 41
          {backAfterDays: 42} | false | The order came 41 days after the one before; the rule asks for 42
          {sameProductWithinDays: 41} | true | TEA was bought before, 41 days ago
          {sameProductWithinDays: 40} | false | TEA was last bought 41 days ago; the rule allows 40
          {nth: 2, withinDays: 30} | false | The order came 41 days after the one before; the rule allows 30
          """)
  void repeat_purchases_are_rewarded_and_explained(String repeat, boolean rewarded, String reason) {
    GivenFacts second =
        GivenFacts.order(
            NOON, Money.of("10.00", "EUR"), "TEA", bought(NOON.minusSeconds(41 * 86_400), "TEA"));

    RewardRule.Verdict verdict = verdict("repeat: " + repeat, second);

    assertThat(verdict.rewarded()).isEqualTo(rewarded);
    assertThat(verdict.decision().reason()).isEqualTo(reason);
  }

  @Test
  void a_day_has_24_hours_and_not_a_second_more() {
    GivenFacts late =
        GivenFacts.order(
            NOON, Money.of("10.00", "EUR"), "TEA", bought(NOON.minusSeconds(30 * 86_400 + 1)));

    assertThat(verdict("repeat: {withinDays: 30}", late).rewarded()).isFalse();
  }

  @Test
  void another_product_is_not_the_same_one() {
    GivenFacts second =
        GivenFacts.order(
            NOON, Money.of("10.00", "EUR"), "TEA", bought(NOON.minusSeconds(86_400), "CUP"));

    assertThat(verdict("repeat: {sameProductWithinDays: 60}", second).decision().reason())
        .isEqualTo("None of its products was bought before");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20T12:00:00Z,2026-02-10T12:00:00Z,true,Months in a row with an order: 3; the rule"
        + " rewards every 3",
    "2026-01-20T12:00:00Z,2026-03-01T12:00:00Z,false,This is not the first order of the month",
    "2025-12-20T12:00:00Z,2026-02-10T12:00:00Z,false,Months in a row with an order: 2; the rule"
        + " rewards every 3"
  })
  void a_streak_of_months_is_rewarded_once(
      String first, String second, boolean rewarded, String reason) {
    GivenFacts third =
        GivenFacts.order(
            NOON,
            Money.of("10.00", "EUR"),
            "TEA",
            bought(Instant.parse(first)),
            bought(Instant.parse(second)));

    RewardRule.Verdict verdict = verdict("repeat: {monthsInARow: 3}", third);

    assertThat(verdict.rewarded()).isEqualTo(rewarded);
    assertThat(verdict.decision().reason()).isEqualTo(reason);
  }

  @Test
  void a_month_begins_in_the_zone_of_the_programme() {
    GivenFacts order =
        GivenFacts.order(
            Instant.parse("2026-02-10T12:00:00Z"),
            Money.of("10.00", "EUR"),
            "TEA",
            bought(Instant.parse("2025-12-31T23:30:00Z")));

    assertThat(verdict("repeat: {monthsInARow: 2}", order).rewarded()).isTrue();
  }

  @Test
  void a_cancelled_order_counts_only_where_the_rule_says_so() {
    PastPurchase cancelled =
        new PastPurchase(OrderId.next(), NOON.minusSeconds(86_400), false, List.of("TEA"));
    GivenFacts order = GivenFacts.order(NOON, Money.of("10.00", "EUR"), "TEA", cancelled);

    assertThat(verdict("repeat: {nth: 2}", order).rewarded()).isFalse();
    assertThat(verdict("cancelledCounts: true\n    repeat: {nth: 2}", order).rewarded()).isTrue();
    assertThat(verdict("cancelledCounts: true\n    repeat: {withinDays: 2}", order).rewarded())
        .isTrue();
    assertThat(verdict("repeat: {withinDays: 2}", order).decision().reason())
        .isEqualTo("There was no order before this one");
  }

  @Test
  void the_rule_that_gives_most_counts_alone_where_the_programme_says_so() {
    String rules =
        """
        earning:
          - {rule: spend, title: Spend, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}
          - {rule: order, title: Order, gives: {points: 50}, when: event.nth >= 1}
        """;
    RuleDecisions all = read(rules).judge(order("30.00"));
    RuleDecisions best = read("stack: best\n" + rules).judge(order("30.00"));

    assertThat(all.earnings().getFirst().points()).isEqualTo(30);
    assertThat(all.verdicts().getFirst().rewarded()).isTrue();
    assertThat(best.earnings().getFirst().points()).isZero();
    assertThat(best.earnings().getFirst().decision().reason())
        .isEqualTo("Only the rule that gives most counts: order with 50 points");
    assertThat(best.verdicts().getFirst().rewarded()).isTrue();
  }

  @Test
  void a_rule_is_for_its_days() {
    assertThat(verdict("from: 2026-03-16", order("1.00")).decision().reason())
        .isEqualTo("The rule is valid from 2026-03-16");
    assertThat(verdict("until: 2026-03-14", order("1.00")).decision().reason())
        .isEqualTo("The rule was valid until 2026-03-14");
    assertThat(verdict("from: 2026-03-15\n    until: 2026-03-15", order("1.00")).rewarded())
        .isTrue();
  }

  @Test
  void the_list_of_rules_names_the_event_and_that_a_rule_rewards_once() {
    RuleTerms terms =
        read(rule("on: order-delivered\n    once: true\n    gives: {points: 5}"))
            .rewards()
            .getFirst()
            .terms();

    assertThat(terms.conditions())
        .isEqualTo("the event is order-delivered, once for each customer");
  }

  private static GivenFacts order(String total) {
    return GivenFacts.order(NOON, Money.of(total, "EUR"), "TEA");
  }

  private PointsRule.Earning earning(String rule, RuleFacts facts) {
    return read(rule(rule)).judge(facts).earnings().getFirst();
  }

  private RewardRule.Verdict verdict(String conditions, RuleFacts facts) {
    return read(rule(conditions + "\n    when: event.nth > 0\n    gives: {points: 5}"))
        .judge(facts)
        .verdicts()
        .getFirst();
  }

  private static String rule(String text) {
    return "earning:\n  - rule: it\n    title: It\n    " + text + "\n";
  }

  private LoyaltyProgramme read(String text) {
    return Objects.requireNonNull(check(text).document(), () -> faults(text).toString());
  }

  private List<String> faults(String text) {
    return check(text).faults().stream().map(DocumentFault::toString).toList();
  }

  private DocumentCheck<LoyaltyProgramme> check(String text) {
    return reader.check("programme: shop\ntitle: Shop\n" + text, 1);
  }
}
