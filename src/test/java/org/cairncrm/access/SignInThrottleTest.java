package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final TestClock clock = new TestClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void makes_wait_after_some_failures_and_twice_as_long_after_each_more() {
    fail(5);
    assertThat(allowed()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(allowed()).isTrue();
    fail(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(allowed()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(allowed()).isTrue();
  }

  @Test
  void shuts_nobody_out_for_a_day_because_the_clock_went_back_by_one() {
    fail(20);
    assertThat(allowed()).isFalse();
    clock.advance(Duration.ofDays(-1));
    assertThat(allowed()).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("ann", "10.0.0.1");
    }
  }

  private boolean allowed() {
    return throttle.allows("ann", "10.0.0.1");
  }
}
