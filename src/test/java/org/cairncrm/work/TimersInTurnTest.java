package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairncrm.events.Cause;
import org.cairncrm.events.CommandMode;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which timer fires when, and what becomes of one that fails; without a database. */
class TimersInTurnTest {
  private static final Instant NOW = TestClock.START;
  private static final Set<String> KINDS = Set.of("test.egg");

  private final OwnCommands own = new OwnCommands();
  private final CustomerId customer = CustomerId.next();
  private final DueTimers timers =
      new DueTimers(
          own.due,
          own.commands,
          own.control,
          timers(new Egg()),
          own.pauses,
          own.settings,
          own.clock);
  private final List<String> history = new ArrayList<>();
  private boolean broken;

  /** Says in the story of the test when it rang, or breaks. */
  private final class Egg implements Timer {
    @Override
    public String kind() {
      return "test.egg";
    }

    @Override
    public void due(CustomerId whose, String key, Instant dueAt) {
      if (broken) {
        throw new IllegalStateException("no egg");
      }
      own.story.add(key + " rang for " + whose + " at " + dueAt);
      if (CommandMode.current().history()) {
        history.add(key);
      }
    }
  }

  private static ObjectProvider<Timer> timers(Timer timer) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("timer", timer);
    return beans.getBeanProvider(Timer.class);
  }

  @Test
  void are_those_that_somebody_hears() {
    assertThat(timers.has("test.egg")).isTrue();
    assertThat(timers.has("test.letter")).isFalse();
  }

  @Test
  void fire_one_by_one_and_what_each_left_is_seen_by_the_next() {
    DueRow one = OwnCommands.row(customer, "test.egg", "one", 0);
    DueRow two = OwnCommands.row(customer, "test.egg", "two", 0);
    when(own.stored.of(customer)).thenReturn(List.of(two, one, later()));

    assertThat(timers.fire(customer, NOW)).isEqualTo(NOW.plusSeconds(9));

    String rang = " rang for " + customer + " at " + NOW;
    assertThat(own.story)
        .containsExactly("timer:test.egg", "one" + rang, "timer:test.egg", "two" + rang);
    verify(own.stored, times(1)).of(customer);
    verify(own.pending).add(DueChange.done(customer, "test.egg", "one"));
    verify(own.pending).add(DueChange.done(customer, "test.egg", "two"));
  }

  private DueRow later() {
    Instant at = NOW.plusSeconds(9);
    return new DueRow(customer, "test.egg", "later", at, at, null, 7L, 5L, 0);
  }

  @Test
  void follow_from_what_they_were_set_for() {
    DueRow one = OwnCommands.row(customer, "test.egg", "one", 0);
    when(own.stored.of(customer)).thenReturn(List.of(one)).thenReturn(List.of());

    timers.fire(customer, NOW);

    verify(own.commands)
        .step(eq("timer:test.egg"), eq(Cause.later(null, 7L)), eq(customer), any(), any());
  }

  @Test
  void that_fail_are_tried_again_after_a_pause_that_grows() {
    broken = true;
    DueRow one = OwnCommands.row(customer, "test.egg", "one", 1);
    when(own.stored.of(customer)).thenReturn(List.of(one)).thenReturn(List.of());

    timers.fire(customer, NOW);

    verify(own.due).failed(one, NOW.plusSeconds(10), "java.lang.IllegalStateException: no egg");
  }

  @Test
  void that_failed_as_often_as_they_may_are_left_to_a_person() {
    broken = true;
    DueRow one = OwnCommands.row(customer, "test.egg", "one", 3);
    when(own.stored.of(customer)).thenReturn(List.of(one)).thenReturn(List.of());

    timers.fire(customer, NOW);

    verify(own.due).failed(one, null, "java.lang.IllegalStateException: no egg");
  }

  @Test
  void by_themselves_are_a_command_of_their_customer() {
    when(own.due.customersDue(KINDS, NOW, 100)).thenReturn(List.of(customer));
    when(own.stored.of(customer)).thenReturn(List.of(later()));

    assertThat(timers.sweep()).as("there are more").isFalse();

    verify(own.control).tryOn(eq(customer), eq(NOW), any());
    verify(own.control).dueAt(customer, NOW.plusSeconds(9));
  }

  @Test
  void of_one_customer_that_cannot_fire_stop_nobody_else_and_are_out_of_the_way_for_a_while() {
    CustomerId other = CustomerId.next();
    when(own.due.customersDue(KINDS, NOW, 100)).thenReturn(List.of(customer, other));
    when(own.stored.of(customer)).thenThrow(new LinkageError("on purpose"));

    try (var logged = new Logged(DueTimers.class)) {
      assertThat(timers.sweep()).isFalse();

      assertThat(logged.messages()).singleElement().asString().contains(customer.toString());
    }
    verify(own.due).postpone(customer, KINDS, NOW, NOW.plus(own.settings.backlogPause()));
    verify(own.stored).of(other);
  }

  @Test
  void that_the_database_cannot_do_at_present_fire_soon_after() {
    when(own.due.customersDue(KINDS, NOW, 100)).thenReturn(List.of(customer));
    when(own.stored.of(customer))
        .thenThrow(new IllegalStateException(new SQLException("too late", "57014")));

    timers.sweep();

    verify(own.due).postpone(customer, KINDS, NOW, NOW.plusSeconds(5));
  }

  @Test
  void that_were_set_for_their_time_fire_as_news_also_among_history() {
    DueRow live = OwnCommands.row(customer, "test.egg", "live", 0);
    Instant before = NOW.minusSeconds(1);
    var late =
        new DueRow(customer, "test.egg", "late", before, NOW.plusSeconds(600), null, 7L, 5L, 0);
    when(own.stored.of(customer)).thenReturn(List.of(live, late));

    CommandMode.current().withHistory(true).run(() -> timers.fire(customer, NOW));

    assertThat(history).containsExactly("late");
  }

  @Test
  void go_on_at_once_while_there_are_many() {
    when(own.due.customersDue(KINDS, NOW, 100)).thenReturn(many(100));

    assertThat(timers.sweep()).isTrue();

    verify(own.control, times(100)).tryOn(any(), any(), any());
  }

  @Test
  void wait_for_the_next_sweep_where_somebody_else_is_at_work() {
    List<CustomerId> all = many(100);
    when(own.due.customersDue(KINDS, NOW, 100)).thenReturn(all);
    doReturn(false).when(own.control).tryOn(eq(all.get(50)), any(), any());

    assertThat(timers.sweep()).isFalse();

    verify(own.stored, never()).of(all.get(50));
  }

  private static List<CustomerId> many(int count) {
    return Stream.generate(CustomerId::next).limit(count).toList();
  }
}
