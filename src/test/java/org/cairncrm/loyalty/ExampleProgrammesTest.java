package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.orders.PastPurchase;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentCheck;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example programmes do what their comments say. */
class ExampleProgrammesTest {
  private static final Path FOLDER = Path.of("loyalty-programmes/examples");
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T12:00:00Z");

  private final DocumentReader<LoyaltyProgramme> reader =
      new DocumentReader<>(new ProgrammeKind(new Rules(), GivenFacts::kind, ZoneOffset.UTC));

  @Test
  void all_can_be_in_force_at_once() throws IOException {
    List<LoyaltyProgramme> programmes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        programmes.add(read(file));
      }
    }
    programmes.add(read(Path.of("loyalty-programmes/shop-rewards.yaml")));

    assertThat(programmes).hasSize(6);
    for (LoyaltyProgramme one : programmes) {
      assertThat(programmes)
          .filteredOn(other -> other != one)
          .allSatisfy(other -> assertThat(one.conflict(other)).isNull());
    }
  }

  /**
   * @param days the days of the year on which the customer orders for 30 EUR
   * @param rewarded the places of the orders that are rewarded, from 1
   */
  @ParameterizedTest
  @CsvSource({
    "back-within-30-days,ten-percent-for-coming-back,0 30 61 70,2 4",
    "every-third-order,voucher-for-the-third-order,0 1 2 3 4 5,3 6",
    "monthly-streak,three-months-in-a-row,0 5 40 65 70 100 130 160,4 8",
    "welcome-back,back-after-90-days,0 89 179 269,3 4",
    "welcome-back,again-after-the-return,0 5 100 110,4"
  })
  void reward_the_orders_that_they_promise_to(
      String programme, String rule, String days, String rewarded) throws IOException {
    LoyaltyProgramme example = read(FOLDER.resolve(programme + ".yaml"));
    List<PastPurchase> before = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (String day : Arrays.asList(days.split(" "))) {
      Instant at = NEW_YEAR.plus(Duration.ofDays(Long.parseLong(day)));
      GivenFacts order =
          GivenFacts.order(
              at, Money.of("30.00", "EUR"), "TEA", before.toArray(PastPurchase[]::new));
      before.add(GivenFacts.bought(at, "TEA"));
      example.judge(order).verdicts().stream()
          .filter(verdict -> verdict.rule().name().equals(rule) && verdict.rewarded())
          .forEach(verdict -> places.add(String.valueOf(before.size())));
    }

    assertThat(String.join(" ", places)).isEqualTo(rewarded);
  }

  @Test
  void points_and_tiers_have_a_rate_for_each_currency() throws IOException {
    LoyaltyProgramme example = read(FOLDER.resolve("points-and-tiers.yaml"));

    assertThat(
            example
                .judge(GivenFacts.order(NEW_YEAR, Money.of("99.90", "RON"), "TEA"))
                .earnings()
                .getFirst()
                .points())
        .isEqualTo(19);
    assertThat(example.requiredTiers().tiers())
        .extracting(Tier::name)
        .containsExactly("bronze", "silver", "gold");
  }

  private LoyaltyProgramme read(Path file) throws IOException {
    DocumentCheck<LoyaltyProgramme> check = reader.check(Files.readString(file), 1);
    return Objects.requireNonNull(check.document(), () -> file + ": " + check.faults());
  }
}
