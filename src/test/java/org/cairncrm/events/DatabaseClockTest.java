package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DatabaseClockTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final ClockSettings settings =
      new ClockSettings(Duration.ofSeconds(60), Duration.ofMinutes(1), Duration.ofMinutes(10));
  private final List<Instant> setBack = new ArrayList<>();
  private int failures;
  private long timer = 7;
  private Instant there = START;
  private Duration slow = Duration.ZERO;
  private final DatabaseClock clock = clock();

  private DatabaseClock clock() {
    var listeners = new StaticListableBeanFactory();
    ClockSetBack listener =
        now -> {
          if (failures-- > 0) {
            throw new IllegalStateException("not now");
          }
          setBack.add(now);
        };
    listeners.addBean("listener", listener);
    return new DatabaseClock(
        this::read, () -> timer, settings, listeners.getBeanProvider(ClockSetBack.class));
  }

  /** Answers with the time at which it was asked, however long the answer takes. */
  private Instant read() {
    Instant asked = there;
    pass(slow);
    return asked;
  }

  @Test
  void is_carried_on_by_the_steady_timer_and_read_now_and_then() {
    pass(Duration.ofSeconds(59));
    there = there.plusSeconds(30);
    clock.sweep();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(59));

    pass(Duration.ofSeconds(1));
    clock.sweep();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
  }

  @Test
  void does_not_believe_a_reading_that_took_long_and_reads_again_at_the_next_turn() {
    pass(Duration.ofSeconds(60));
    slow = Duration.ofSeconds(40);
    clock.sweep();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(100));

    slow = Duration.ofSeconds(1);
    there = there.plusSeconds(3);
    clock.sweep();
    assertThat(clock.instant()).isBetween(there.minusMillis(500), there);
  }

  @Test
  void reads_again_at_the_next_turn_when_its_first_reading_took_long() {
    slow = Duration.ofSeconds(40);
    DatabaseClock late = clock();
    assertThat(late.instant()).isEqualTo(there.minusSeconds(20));

    slow = Duration.ZERO;
    late.sweep();
    assertThat(late.instant()).isEqualTo(there);
  }

  @Test
  void does_not_follow_a_jump_that_is_taken_back() {
    for (Duration jump : List.of(DAY, DAY.negated())) {
      Instant before = clock.instant();
      there = there.plus(jump);
      passAndSweep(Duration.ofMinutes(9));
      there = there.minus(jump);
      passAndSweep(Duration.ofMinutes(9));
      assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofMinutes(18)));
    }
    assertThat(setBack).isEmpty();
  }

  @Test
  void follows_a_jump_that_lasts() {
    there = there.plus(DAY);
    passAndSweep(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(10)));
    passAndSweep(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(START.plus(DAY).plus(Duration.ofMinutes(11)));
    assertThat(setBack).isEmpty();
  }

  @Test
  void waits_anew_when_it_jumps_again() {
    there = there.plus(DAY);
    passAndSweep(Duration.ofMinutes(9));
    there = there.plus(DAY);
    passAndSweep(Duration.ofMinutes(9));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(18)));
  }

  @Test
  void says_that_it_goes_back_until_it_is_heard() {
    there = there.minus(DAY);
    passAndSweep(Duration.ofMinutes(10));
    failures = 1;
    pass(Duration.ofMinutes(1));
    assertThatThrownBy(clock::sweep).hasMessage("not now");
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(11)));

    clock.sweep();
    assertThat(setBack).containsExactly(there);
    assertThat(clock.instant()).isEqualTo(there);
  }

  private void passAndSweep(Duration time) {
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      pass(Duration.ofMinutes(1));
      clock.sweep();
    }
  }

  private void pass(Duration time) {
    timer += time.toNanos();
    there = there.plus(time);
  }
}
