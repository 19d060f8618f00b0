package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final TestClock clock = new TestClock();
  private final Recent<String, Integer> recent = new Recent<>(clock);
  private int looks;

  @Test
  void is_looked_up_again_after_a_moment() {
    assertThat(look()).isEqualTo(1);
    clock.advance(Recent.FRESH.minusNanos(1));
    assertThat(look()).isEqualTo(1);
    clock.advance(Duration.ofNanos(1));
    assertThat(look()).isEqualTo(2);
  }

  @Test
  void is_not_kept_for_a_day_because_the_clock_went_back_by_one() {
    look();
    clock.advance(Duration.ofDays(-1));
    assertThat(look()).isEqualTo(2);
    assertThat(look()).isEqualTo(2);
  }

  private @Nullable Integer look() {
    return recent.get("key", key -> ++looks);
  }
}
