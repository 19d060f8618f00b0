package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPausesTest {
  private static final EventSettings SETTINGS =
      new EventSettings(
          10,
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10));

  @ParameterizedTest
  @CsvSource({"0,5", "1,5", "2,10", "3,20", "4,40", "5,60", "31,60", "32,60", "64,60", "1000,60"})
  void double_up_to_the_longest(int failures, long seconds) {
    assertThat(SETTINGS.retryAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void of_one_reaction_leave_it_its_savepoint_for_a_while() {
    var clock = new TestClock();
    var suspects = new RecentFailures(SETTINGS, clock);
    assertThat(suspects.current()).isEmpty();

    suspects.add("x.one");
    clock.advance(Duration.ofSeconds(10));
    suspects.add("x.two");
    assertThat(suspects.current()).containsExactlyInAnyOrder("x.one", "x.two");

    clock.advance(Duration.ofSeconds(20));
    assertThat(suspects.current()).containsExactlyInAnyOrder("x.one", "x.two");
    clock.advance(Duration.ofMillis(1));
    assertThat(suspects.current()).containsExactly("x.two");
    clock.advance(Duration.ofSeconds(10));
    assertThat(suspects.current()).isEmpty();
  }
}
