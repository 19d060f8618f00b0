package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cairncrm.events.Events;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.Reaction;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Timers that go on with the work of a reaction, while one of its events is parked. */
@CairnTest
@Import({Kitchen.class, TimersBehindParkedTest.Clerk.class, TimersBehindParkedTest.Alarm.class})
@Tag("slow")
class TimersBehindParkedTest {
  private static final Consumer<Called> BREAKS =
      call -> {
        throw new IllegalStateException("no paper");
      };

  @Autowired Kitchen.Cooks cooks;
  @Autowired Clerk clerk;
  @Autowired Work work;
  @Autowired Worker worker;
  @Autowired DueTimers timers;
  @Autowired WorkSettings settings;
  @Autowired ParkedReactions parked;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();
  Instant start = TestClock.START;

  @BeforeEach
  void a_customer_of_long_ago_with_an_alarm_after_a_day() {
    customer = cooks.customer();
    start = clock.instant();
    clock.advance(Duration.ofDays(100));
    clerk.story.clear();
    clerk.does = call -> schedule("alarm", Duration.ofDays(1));
    cooks.called(customer, start);
    clerk.does = BREAKS;
  }

  @Test
  void never_fire_when_what_waits_takes_them_back() {
    calledAfter(12);
    calledAfter(48);
    assertThat(cooks.rung(customer)).as("while it is parked").isEmpty();

    clerk.does = call -> work.cancel(customer, Alarm.KIND, "alarm");
    retried();

    assertThat(clerk.story)
        .containsExactly("call after PT0S", "call after PT12H", "call after PT48H");
    assertThat(cooks.open(customer)).isZero();
  }

  @Test
  void fire_between_the_events_that_waited_in_their_turn() {
    calledAfter(12);
    calledAfter(48);

    clerk.does = call -> {};
    retried();

    assertThat(clerk.story)
        .containsExactly("call after PT0S", "call after PT12H", "alarm", "call after PT48H");
  }

  @Test
  void fire_before_the_next_fact_when_nothing_waits_any_more() {
    calledAfter(12);
    factAfter(48);
    assertThat(cooks.rung(customer)).as("while it is parked").doesNotContain("alarm");

    clerk.does = call -> {};
    retried();
    factAfter(49);

    assertThat(cooks.rung(customer)).containsExactly("a fact", "alarm", "a fact");
  }

  @Test
  void fire_before_the_next_fact_when_what_waited_was_dismissed() {
    calledAfter(12);
    factAfter(48);

    parked.dismiss(parkedCall().id(), "It was a test");
    factAfter(49);

    assertThat(cooks.rung(customer)).containsExactly("a fact", "alarm", "a fact");
  }

  @Test
  void are_looked_at_once_in_a_while_and_keep_no_sweep_busy() {
    schedule("present", Duration.between(start, clock.instant().plus(Duration.ofHours(1))));
    calledAfter(12);
    clock.advance(Duration.ofHours(1));

    timers.sweep();

    assertThat(cooks.rung(customer)).isEmpty();
    assertThat(
            cooks
                .sql()
                .fetchSingle(
                    "select min(attempt_at) from work.due where customer_id = ?", customer.value())
                .get(0, Instant.class))
        .isEqualTo(clock.instant().plus(settings.backlogPause()));

    clerk.does = call -> {};
    retried();
    clock.advance(settings.backlogPause());
    timers.sweep();
    assertThat(cooks.rung(customer)).containsExactly("alarm", "present");
  }

  private void schedule(String key, Duration after) {
    cooks.at(customer, start, () -> work.schedule(customer, Alarm.KIND, key, start.plus(after)));
  }

  private void calledAfter(int hours) {
    cooks.called(customer, start.plus(Duration.ofHours(hours)));
  }

  /** One that the clerk does not hear. */
  private void factAfter(int hours) {
    Instant at = start.plus(Duration.ofHours(hours));
    cooks.at(customer, at, () -> cooks.events().publish(new Rang(customer, at, "a fact")));
  }

  private void retried() {
    parked.retry(parkedCall().id());
  }

  private ParkedReaction parkedCall() {
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .min(java.util.Comparator.comparing(ParkedReaction::seq))
        .orElseThrow();
  }

  /** Hears calls, and does what the test says. */
  static class Clerk {
    final List<String> story = new CopyOnWriteArrayList<>();
    volatile Consumer<Called> does = call -> {};
    private @Nullable Instant first;

    @Reaction("work.clerk")
    void on(Called call) {
      does.accept(call);
      first = story.isEmpty() ? call.occurredAt() : first;
      story.add("call after " + Duration.between(first, call.occurredAt()));
    }
  }

  /** A timer that the clerk sets. */
  static class Alarm implements Timer {
    static final String KIND = "test.alarm";
    private final Events events;
    private final Clerk clerk;

    Alarm(Events events, Clerk clerk) {
      this.events = events;
      this.clerk = clerk;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String follows() {
      return "work.clerk";
    }

    @Override
    public void due(CustomerId customer, String key, Instant dueAt) {
      clerk.story.add(key);
      events.publish(new Rang(customer, dueAt, key));
    }
  }
}
