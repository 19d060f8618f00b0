package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The books are checked an hour after the last check, by a person or by Cairn. */
@CairnTest
class HourlyBooksCheckTest {
  @Autowired Jobs jobs;
  @Autowired Loyalty loyalty;
  @Autowired TestClock clock;
  @Autowired Worker worker;

  private HourlyBooksCheck hourly;

  @BeforeEach
  void a_check_that_has_ended() {
    hourly = new HourlyBooksCheck(jobs, clock, Duration.ofHours(1));
    loyalty.checkBooks();
    worker.sweep();
  }

  @AfterEach
  void the_clock_of_the_next_test() {
    clock.set(TestClock.START);
  }

  private UUID last() {
    return Objects.requireNonNull(loyalty.lastBooksCheck()).id();
  }

  @Test
  void another_one_starts_after_an_hour_by_itself() {
    final UUID before = last();
    clock.advance(Duration.ofMinutes(59));
    assertThat(hourly.sweep()).isFalse();
    assertThat(last()).isEqualTo(before);

    clock.advance(Duration.ofMinutes(1));
    assertThat(hourly.sweep()).isTrue();

    Job started = Objects.requireNonNull(loyalty.lastBooksCheck());
    assertThat(started.id()).isNotEqualTo(before);
    assertThat(started.requestedBy()).isEqualTo(Actor.CAIRN);
    clock.advance(Duration.ofHours(2));
    assertThat(hourly.sweep()).as("while a check runs").isFalse();
    worker.sweep();
    assertThat(hourly.sweep()).isTrue();
    worker.sweep();
  }

  @Test
  void none_starts_if_that_is_switched_off() {
    clock.advance(Duration.ofDays(1));

    assertThat(new HourlyBooksCheck(jobs, clock, Duration.ZERO).sweep()).isFalse();
  }
}
