package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The interval of the difference between two means. */
class RevenueLiftTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  /** "Student"'s data of sleep (1908), which R's manual of t.test evaluates: -3.365 to 0.205. */
  @Test
  void is_the_one_of_the_published_example() {
    RevenueLift lift =
        RevenueLift.between(
            EUR,
            spent(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
            spent(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
    assertThat(lift.offered()).isEqualByComparingTo("0.75");
    assertThat(lift.control()).isEqualByComparingTo("2.33");
    assertThat(lift.difference()).isEqualByComparingTo("-1.58");
    assertThat(lift.low()).isEqualByComparingTo("-3.37");
    assertThat(lift.high()).isEqualByComparingTo("0.21");
  }

  @Test
  void there_is_none_for_one_customer_or_if_all_spent_the_same() {
    assertThat(RevenueLift.between(EUR, spent(5), spent(1, 2)).low()).isNull();
    assertThat(RevenueLift.between(EUR, spent(5, 5, 5), spent(5, 5)).high()).isNull();
    RevenueLift alone = RevenueLift.between(EUR, spent(5, 6), GroupSpending.nothing(0));
    assertThat(alone.offered()).isEqualByComparingTo("5.50");
    assertThat(alone.control()).isNull();
    assertThat(alone.difference()).isNull();
  }

  @Test
  void large_amounts_lose_no_digits() {
    RevenueLift lift =
        RevenueLift.between(
            EUR, spent(1_000_000_001, 1_000_000_002), spent(1_000_000_000, 1_000_000_001));
    assertThat(lift.difference()).isEqualByComparingTo("1.00");
    // two observations each, both of variance 0.5: t of 2 degrees of freedom is 4.302653
    assertThat(lift.high()).isEqualByComparingTo("4.04");
  }

  /** Most customers spend nothing, and a few spend much. */
  @Test
  void it_holds_the_true_difference_in_about_95_of_100_cases() {
    Random chance = new Random(20_260_303);
    int held = 0;
    int worlds = 2_000;
    for (int world = 0; world < worlds; world++) {
      RevenueLift lift =
          RevenueLift.between(
              EUR, customers(chance, 800, 0.3, 50), customers(chance, 200, 0.25, 50));
      double low = Objects.requireNonNull(lift.low()).doubleValue();
      double high = Objects.requireNonNull(lift.high()).doubleValue();
      if (low <= 2.5 && 2.5 <= high) {
        held++;
      }
    }
    assertThat((double) held / worlds).isCloseTo(0.95, within(0.015));
  }

  private static GroupSpending customers(Random chance, int of, double share, double mean) {
    double[] spent = new double[of];
    for (int i = 0; i < of; i++) {
      spent[i] =
          chance.nextDouble() < share
              ? Math.round(-Math.log(1 - chance.nextDouble()) * mean * 100) / 100.0
              : 0;
    }
    return spent(spent);
  }

  private static GroupSpending spent(double... amounts) {
    return new GroupSpending(
        amounts.length,
        sum(Arrays.stream(amounts)),
        Arrays.stream(amounts)
            .mapToObj(BigDecimal::valueOf)
            .map(one -> one.multiply(one))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal sum(DoubleStream amounts) {
    return amounts.mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
