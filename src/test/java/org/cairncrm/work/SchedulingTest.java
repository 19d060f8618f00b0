package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Cause;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What a command leaves to be done later, and when it is looked at; without a database. */
class SchedulingTest {
  private static final Instant NOW = TestClock.START;
  private static final Cause CAUSE = Cause.later(null, 7L);

  private final OwnCommands own = new OwnCommands();
  private final DueTimers timers = mock(DueTimers.class);
  private final CustomerId customer = CustomerId.next();
  private final Work work =
      new Work(
          own.due, own.commands, own.control, timers, own.settings, mock(Trail.class), own.clock);

  @BeforeEach
  void a_timer_and_a_cause() {
    when(timers.has("test.egg")).thenReturn(true);
    when(own.commands.cause()).thenReturn(CAUSE);
  }

  @Test
  void of_a_timer_has_its_attempt_at_its_time() {
    Instant at = NOW.plusSeconds(60);
    work.schedule(customer, "test.egg", "soon", at);

    assertThat(kept()).isEqualTo(change("test.egg", "soon", at, at));
    verify(own.control).dueAt(customer, at);
  }

  @Test
  void of_a_timer_for_this_very_moment_is_not_late() {
    work.schedule(customer, "test.egg", "now", NOW);

    assertThat(kept()).isEqualTo(change("test.egg", "now", NOW, NOW));
  }

  @Test
  void of_a_timer_for_a_time_gone_by_leaves_late_facts_a_while() {
    Instant at = NOW.minusSeconds(1);
    work.schedule(customer, "test.egg", "late", at);

    assertThat(kept()).isEqualTo(change("test.egg", "late", at, NOW.plus(Duration.ofMinutes(10))));
    verify(own.control).dueAt(customer, at);
  }

  @Test
  void of_a_delivery_does_not_wait_for_late_facts() {
    Instant at = NOW.minusSeconds(1);
    work.schedule(customer, "test.letter", "late", at);

    assertThat(kept()).isEqualTo(change("test.letter", "late", at, at));
  }

  @Test
  void taken_back_has_no_time() {
    work.cancel(customer, "test.egg", "soon");

    assertThat(kept()).isEqualTo(DueChange.done(customer, "test.egg", "soon"));
  }

  @Test
  void again_what_is_stuck_is_a_command_of_its_customer() {
    var stuck = new StuckRow(customer, "test.egg", "broken", NOW, 4, "no egg");
    when(own.due.stuck(9)).thenReturn(List.of(stuck));

    assertThat(work.stuck(9)).containsExactly(stuck);
    when(own.due.revive(customer, "test.egg", "broken", NOW)).thenReturn(true);
    work.retry(customer, "test.egg", "broken");

    verify(own.control).beside(eq(customer), any());
    verify(own.due).revive(customer, "test.egg", "broken", NOW);
  }

  private DueChange change(
      String kind, String key, @Nullable Instant at, @Nullable Instant attemptAt) {
    return new DueChange(customer, kind, key, at, attemptAt, CAUSE);
  }

  /** The one row that was kept back. */
  private DueChange kept() {
    ArgumentCaptor<DueChange> row = ArgumentCaptor.forClass(DueChange.class);
    verify(own.pending).add(row.capture());
    return row.getValue();
  }
}
