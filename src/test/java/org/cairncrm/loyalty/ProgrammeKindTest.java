package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentCheck;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loyalty programme is checked as a whole, and every fault has its place. */
class ProgrammeKindTest {
  private static final String CAFE =
      """
      programme: cafe
      title: Café
      points:
        rule: points
        title: Points
        pointsPerUnit: 1.5
        activateAfterDays: 14
      rewards:
        - rule: tenth
          title: The tenth coffee
          when: event.nth % 10 == 0
          gives:
            voucher:
              amount: 4.50
              validDays: 30
          because: this is order {event.nth}
          declined: this is only order {event.nth}
        - rule: back
          title: Back soon
          when: event.daysSincePrevious <= 10
          gives: {points: 5}
          because: back after {event.daysSincePrevious} days
          declined: "{event.daysSincePrevious} days are too long"
          unknown: the first order
      """;

  private final DocumentReader<LoyaltyProgramme> reader =
      new DocumentReader<>(new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneOffset.UTC));

  @Test
  void reads_how_points_are_earned_and_what_is_rewarded() {
    LoyaltyProgramme programme = read(CAFE);

    PointsRule points = programme.points().getFirst();
    assertThat(points.programme()).isEqualTo(new ProgrammeVersion("cafe", 3));
    assertThat(points.name()).isEqualTo("points");
    assertThat(points.otherwise()).isEqualTo(PointsRate.perUnit(new BigDecimal("1.5")));
    assertThat(points.activateAfterDays()).isEqualTo(14);
    assertThat(programme.title()).isEqualTo("Café");
    assertThat(programme.rewards()).extracting(RewardRule::name).containsExactly("tenth", "back");
    assertThat(programme.rewards())
        .extracting(RewardRule::gives)
        .containsExactly(new VoucherReward(new BigDecimal("4.50"), 30), new PointsReward(5));
  }

  @Test
  void the_programme_of_the_demo_has_no_fault() throws IOException {
    assertThat(faults(Files.readString(Path.of("loyalty-programmes/shop-rewards.yaml")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pointsPerUnit: 1.5       | pointsPerUnit: 0         | 6:18: 'pointsPerUnit' must be more than 0
          activateAfterDays: 14    | activateAfter: 14        | 7:3: 'activateAfter' is unknown here; known are activateAfterDays, pointsPerUnit, rule, title
          event.nth % 10 == 0      | event.nth % 0 == 0       | 11:21: divides by zero
          event.nth % 10 == 0      | event.nth < 0 && event.nth > 5 | 11:11: cannot be satisfied, so that the rule never gives anything
          event.nth % 10 == 0      | event.nht % 10 == 0      | 11:16: undefined field 'nht'; did you mean 'nth'?
          this is order {event.nth} | this is order {event.nht} | 16:34: undefined field 'nht'; did you mean 'nth'?
          gives: {points: 5}       | gives: {points: 5, voucher: {amount: 1, validDays: 1}} | 21:12: 'gives' must be exactly one of points, voucher, gift and status
          gives: {points: 5}       | gives: {}                | 21:12: 'gives' must be exactly one of points, voucher, gift and status
          rule: back               | rule: points             | 18:11: 'rule' must differ from the rules before: points
          unknown: the first order | unknown: ''              | 24:14: 'unknown' must not be empty
          """)
  void every_fault_has_its_place(String right, String wrong, String fault) {
    assertThat(faults(CAFE.replace(right, wrong))).contains(fault);
  }

  @Test
  void a_voucher_is_a_percentage_until_a_day_for_some_products() {
    RewardRule rule =
        read(voucher(
                "percent: 10, maximum: 20, until: '2026-12-31', minimumBasket: 50, products: [A,"
                    + " B]"))
            .rewards()
            .getLast();

    assertThat(((VoucherReward) rule.gives()).terms(Currency.getInstance("EUR")))
        .isEqualTo(
            new VoucherTerms(
                Currency.getInstance("EUR"),
                null,
                new BigDecimal("10"),
                new BigDecimal("20.00"),
                null,
                null,
                new BigDecimal("50.00"),
                List.of("A", "B")));
  }

  @Test
  void a_voucher_has_amounts_for_some_currencies_alone() {
    var gives =
        (VoucherReward)
            read(voucher(
                    "amounts: [{currency: EUR, amount: 10}, {currency: PLN, amount: 45}],"
                        + " validDays: 7"))
                .rewards()
                .getLast()
                .gives();

    assertThat(Objects.requireNonNull(gives.terms(Currency.getInstance("PLN"))).value())
        .isEqualTo(Money.of("45.00", "PLN"));
    assertThat(gives.terms(Currency.getInstance("USD"))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          amount: 1, percent: 5, validDays: 1 | must have exactly one of 'amount', 'amounts', 'percent', 'product' and 'freeDelivery'
          freeDelivery: false, validDays: 1   | must have exactly one of 'amount', 'amounts', 'percent', 'product' and 'freeDelivery'
          percent: 5                          | must have either 'validDays' or 'until'
          amount: 5, maximum: 9, validDays: 1 | 'maximum' is for a percentage
          percent: 101, validDays: 1          | 'percent' must be at most 100
          percent: 5, until: "2026-02-30"     | must be a day, such as 2026-12-31
          amounts: [{currency: XAU, amount: 1}], validDays: 1 | must be the code of a currency, such as EUR
          """)
  void every_fault_of_a_voucher_is_reported(String wrong, String fault) {
    assertThat(faults(voucher(wrong))).anySatisfy(one -> assertThat(one).contains(fault));
  }

  private static String voucher(String terms) {
    return CAFE.replace("gives: {points: 5}", "gives: {voucher: {" + terms + "}}");
  }

  @Test
  void a_programme_that_gives_nothing_is_refused() {
    assertThat(faults("programme: cafe\ntitle: Café\n"))
        .containsExactly("1:1: gives nothing: add 'points', 'earning', 'rewards' or 'tiers'");
    assertThat(faults("[]")).containsExactly("1:1: must be a mapping of keys to values");
  }

  @Test
  void two_rules_of_one_name_cannot_be_in_force_at_once() {
    String rewards = CAFE.replaceFirst("(?s)points:.*rewards:", "rewards:");
    LoyaltyProgramme bar = read(rewards.replace("programme: cafe", "programme: bar"));

    assertThat(read(CAFE).conflict(bar))
        .startsWith("The programme 'bar', which is in force, has a rule 'tenth' too");
    assertThat(
            read(CAFE)
                .conflict(
                    read(
                        rewards
                            .replace("rule: tenth", "rule: 9th")
                            .replace("rule: back", "rule: b"))))
        .isNull();
  }

  private LoyaltyProgramme read(String text) {
    return Objects.requireNonNull(check(text).document(), () -> faults(text).toString());
  }

  private List<String> faults(String text) {
    return check(text).faults().stream().map(DocumentFault::toString).toList();
  }

  private DocumentCheck<LoyaltyProgramme> check(String text) {
    return reader.check(text, 3);
  }
}
