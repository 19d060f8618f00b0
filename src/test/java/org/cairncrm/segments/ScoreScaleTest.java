package org.cairncrm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreScaleTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final ScoreScale scale =
      new ScoreScale(
          3,
          "EUR",
          List.of(DAY.minusDays(10), DAY.minusDays(20), DAY.minusDays(30), DAY.minusDays(40)),
          List.of(1, 1, 2, 5),
          List.of(
              new BigDecimal("10"),
              new BigDecimal("20"),
              new BigDecimal("30"),
              new BigDecimal("40")));

  @ParameterizedTest
  @CsvSource({"0, 5", "10, 5", "11, 4", "20, 4", "30, 3", "31, 2", "40, 2", "41, 1"})
  void a_last_order_on_the_day_of_a_bound_has_the_higher_recency(int daysAgo, int score) {
    assertThat(scored(daysAgo, 1, "5").recency()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "3, 4", "5, 4", "6, 5"})
  void where_most_bought_once_one_order_is_frequency_1(int orders, int score) {
    assertThat(scored(0, orders, "5").frequency()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"-3, 1", "10.00, 1", "10.01, 2", "30, 3", "40, 4", "41, 5"})
  void money_at_a_bound_has_the_lower_score(String money, int score) {
    assertThat(scored(0, 1, money).monetary()).isEqualTo(score);
  }

  @Test
  void nobody_is_scored_without_an_order_or_without_bounds() {
    assertThat(scale.of(PurchaseValues.NONE)).isNull();
    assertThat(
            new ScoreScale(0, "EUR", List.of(), List.of(), List.of())
                .of(new PurchaseValues(1, DAY, BigDecimal.ONE)))
        .isNull();
  }

  private Scores scored(int daysAgo, int orders, String money) {
    return Objects.requireNonNull(
        scale.of(new PurchaseValues(orders, DAY.minusDays(daysAgo), new BigDecimal(money))));
  }
}
