package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval of the difference between two shares. */
class ShareLiftTest {
  /** Table II of Newcombe (1998), method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void is_the_one_of_the_published_examples(
      long one, long of, long other, long ofOthers, double low, double high) {
    ShareLift lift = lift(one, of, other, ofOthers);
    assertThat(lift.low()).isCloseTo(low, within(0.00005));
    assertThat(lift.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void a_difference_is_shown_if_the_interval_leaves_out_zero() {
    ShareLift shown = lift(560, 700, 480, 800);
    assertThat(shown.shown()).isTrue();
    assertThat(shown.customersNeeded()).isNull();
    assertThat(lift(480, 800, 560, 700).shown()).as("less than the control group").isTrue();
    assertThat(lift(5, 56, 0, 29).shown()).isFalse();
  }

  @Test
  void it_says_roughly_how_many_customers_would_show_it() {
    // two groups of one size with 10 % and 15 %: 683 each by the tables without correction, 686 by
    // Fleiss with the pooled variance
    assertThat(lift(15, 100, 10, 100).customersNeeded()).isEqualTo(1_400);
    assertThat(lift(10, 100, 10, 100).customersNeeded()).as("no difference at all").isNull();
  }

  /** In 4,000 worlds with a control group of a fifth, 95 % of the intervals hold the truth. */
  @Test
  void it_holds_the_true_difference_in_95_of_100_cases() {
    Random chance = new Random(20_260_302);
    int held = 0;
    int worlds = 4_000;
    for (int world = 0; world < worlds; world++) {
      ShareLift lift = lift(hits(chance, 800, 0.12), 800, hits(chance, 200, 0.09), 200);
      if (lift.low() <= 0.03 && 0.03 <= lift.high()) {
        held++;
      }
    }
    assertThat((double) held / worlds).isCloseTo(0.95, within(0.01));
  }

  private static long hits(Random chance, int of, double share) {
    return chance.doubles(of).filter(one -> one < share).count();
  }

  private static ShareLift lift(long one, long of, long other, long ofOthers) {
    return ShareLift.between(new LiftGroup(of, one), new LiftGroup(ofOthers, other));
  }
}
