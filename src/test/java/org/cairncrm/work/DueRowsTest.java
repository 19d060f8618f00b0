package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import({DueRowsTest.Egg.class, DueRowsTest.Letter.class})
class DueRowsTest {
  @Autowired Work work;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired DueTimers timers;
  @Autowired Deliveries deliveries;
  @Autowired Egg egg;
  @Autowired Letter letter;
  @Autowired EventSettings pauses;
  @Autowired WorkSettings settings;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  /** Tells the time at which an egg timer rang. */
  @EventName("test-rang")
  record Rang(CustomerId customer, Instant occurredAt, String key) implements CustomerEvent {}

  /** A fact that comes in between. */
  @EventName("test-called")
  record Called(CustomerId customer, Instant occurredAt) implements CustomerEvent {}

  /** A timer that does what the test says and rings. */
  static class Egg implements Timer {
    private final Events events;
    volatile Consumer<String> before = key -> {};

    Egg(Events events) {
      this.events = events;
    }

    @Override
    public String kind() {
      return "test.egg";
    }

    @Override
    public void due(CustomerId customer, String key, Instant dueAt) {
      events.publish(new Rang(customer, dueAt, key));
      before.accept(key);
    }
  }

  /** A delivery that does what the test says. */
  static class Letter implements Delivery {
    private final Events events;
    private final TestClock clock;
    final Queue<String> sent = new ConcurrentLinkedQueue<>();
    volatile boolean broken;
    volatile Runnable meanwhile = () -> {};

    Letter(Events events, TestClock clock) {
      this.events = events;
      this.clock = clock;
    }

    @Override
    public String kind() {
      return "test.letter";
    }

    @Override
    public Runnable deliver(CustomerId customer, String key) {
      if (broken) {
        throw new IllegalStateException("The post is on strike");
      }
      sent.add(key);
      meanwhile.run();
      return () -> events.publish(new Rang(customer, clock.instant(), "delivered " + key));
    }

    @Override
    public void givenUp(CustomerId customer, String key, String error) {
      events.publish(new Rang(customer, clock.instant(), "given up " + key));
    }
  }

  @BeforeEach
  void a_customer() {
    CustomerId fresh = CustomerId.next();
    commands.opening(fresh, () -> fresh);
    customer = fresh;
    egg.before = key -> {};
    letter.broken = false;
    letter.meanwhile = () -> {};
    letter.sent.clear();
  }

  @Test
  void fire_at_their_time_and_say_what_they_follow_from() {
    at(clock.instant(), () -> called());
    schedule("a", Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(59));
    timers.sweep();
    assertThat(rung()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    timers.sweep();
    timers.sweep();

    assertThat(rung()).containsExactly("a");
    assertThat(newest().occurredAt()).isEqualTo(clock.instant());
    assertThat(open()).isZero();
  }

  @Test
  void fire_before_a_later_fact_of_their_customer_is_recorded() {
    Instant start = clock.instant();
    schedule("late", Duration.ofHours(2));
    schedule("early", Duration.ofHours(1));
    clock.advance(Duration.ofHours(3));

    at(clock.instant(), () -> called());

    assertThat(names()).containsExactly("test-rang", "test-rang", "test-called");
    assertThat(rung()).containsExactly("early", "late");
    assertThat(journal.newest(customer, JournalFilter.ALL, null, 9))
        .extracting(Recorded::occurredAt)
        .containsExactly(
            clock.instant(), start.plus(Duration.ofHours(2)), start.plus(Duration.ofHours(1)));
  }

  @Test
  void wait_for_facts_that_arrive_late_but_happened_earlier() {
    schedule("a", Duration.ofHours(2));
    clock.advance(Duration.ofHours(3));

    at(clock.instant().minus(Duration.ofHours(2)), () -> called());

    assertThat(names()).containsExactly("test-called");
    at(clock.instant(), () -> {});
    assertThat(names()).containsExactly("test-called", "test-rang");
  }

  @Test
  void that_were_set_for_a_time_gone_by_wait_a_while_for_further_late_facts() {
    Instant start = clock.instant();
    clock.advance(Duration.ofDays(100));
    at(start, () -> work.schedule(customer, "test.egg", "old", start.plus(Duration.ofDays(2))));

    timers.sweep();
    assertThat(rung()).isEmpty();
    at(start.plus(Duration.ofDays(1)), () -> called());
    at(start.plus(Duration.ofDays(3)), () -> called());
    assertThat(names()).containsExactly("test-called", "test-rang", "test-called");

    at(start, () -> work.schedule(customer, "test.egg", "lonely", start.plus(Duration.ofDays(9))));
    clock.advance(settings.backlogPause());
    timers.sweep();
    assertThat(rung()).containsExactly("old", "lonely");
  }

  @Test
  void are_moved_when_scheduled_again_and_gone_when_taken_back() {
    schedule("moved", Duration.ofHours(1));
    schedule("moved", Duration.ofHours(5));
    schedule("taken back", Duration.ofHours(1));
    at(clock.instant(), () -> work.cancel(customer, "test.egg", "taken back"));
    clock.advance(Duration.ofHours(2));
    timers.sweep();
    assertThat(rung()).isEmpty();

    clock.advance(Duration.ofHours(3));
    timers.sweep();
    assertThat(rung()).containsExactly("moved");
  }

  @Test
  void that_another_one_takes_back_in_time_do_not_fire() {
    schedule("first", Duration.ofHours(1));
    schedule("second", Duration.ofHours(2));
    egg.before = key -> work.cancel(customer, "test.egg", "second");
    clock.advance(Duration.ofHours(3));

    timers.sweep();

    assertThat(rung()).containsExactly("first");
  }

  @Test
  void may_schedule_the_next_one_which_fires_in_its_turn() {
    schedule("1", Duration.ofHours(1));
    egg.before =
        key -> {
          if (!key.equals("3")) {
            work.schedule(
                customer,
                "test.egg",
                String.valueOf(Integer.parseInt(key) + 1),
                clock.instant().minus(Duration.ofMinutes(30)));
          }
        };
    clock.advance(Duration.ofHours(2));

    at(clock.instant(), () -> called());

    assertThat(rung()).containsExactly("1", "2", "3");
    assertThat(names()).endsWith("test-called");
  }

  @Test
  void that_throw_stop_nobody_and_are_tried_again_later() {
    schedule("broken", Duration.ofHours(1));
    schedule("sound", Duration.ofHours(2));
    egg.before =
        key -> {
          if (key.equals("broken")) {
            throw new IllegalStateException("no egg");
          }
        };
    clock.advance(Duration.ofHours(3));

    at(clock.instant(), () -> called());
    assertThat(rung()).containsExactly("sound");
    assertThat(names()).containsExactly("test-rang", "test-called");

    egg.before = key -> {};
    timers.sweep();
    assertThat(rung()).as("not before the pause is over").containsExactly("sound");
    clock.advance(pauses.firstPause());
    timers.sweep();
    assertThat(rung()).containsExactly("sound", "broken");
    assertThat(open()).isZero();
  }

  @Test
  void that_fail_for_good_wait_for_a_person() {
    schedule("broken", Duration.ZERO);
    egg.before =
        key -> {
          throw new IllegalStateException("no egg");
        };
    for (int tries = 0; tries < settings.mostTries(); tries++) {
      timers.sweep();
      clock.advance(pauses.longestPause());
    }
    assertThat(stuck())
        .singleElement()
        .satisfies(row -> assertThat(row.error()).contains("no egg"));

    egg.before = key -> {};
    timers.sweep();
    assertThat(rung()).isEmpty();
    work.retry(customer, "test.egg", "broken");
    timers.sweep();
    assertThat(rung()).containsExactly("broken");
    assertThat(stuck()).isEmpty();
  }

  @Test
  void that_are_to_leave_the_database_are_sent_once_and_then_recorded() {
    deliver("hello");

    deliveries.sweep();
    deliveries.sweep();

    assertThat(letter.sent).containsExactly("hello");
    assertThat(rung()).containsExactly("delivered hello");
    assertThat(open()).isZero();
  }

  @Test
  void that_cannot_be_sent_are_tried_again_and_given_up_in_the_end() {
    letter.broken = true;
    deliver("hello");
    for (int tries = 1; tries < settings.mostTries(); tries++) {
      deliveries.sweep();
      assertThat(rung()).isEmpty();
      clock.advance(pauses.longestPause());
    }

    deliveries.sweep();

    assertThat(rung()).containsExactly("given up hello");
    assertThat(open()).isZero();
  }

  @Test
  void that_another_instance_has_under_lease_are_left_alone() {
    deliver("hello");
    letter.meanwhile = () -> assertThat(deliveries.sweep()).isFalse();

    deliveries.sweep();

    assertThat(letter.sent).containsExactly("hello");
  }

  @Test
  void whose_sender_died_are_sent_by_another_when_the_lease_is_over() {
    deliver("hello");
    sql.execute(
        "update work.due set lease = gen_random_uuid(), tries = 1, attempt_at = ?::timestamptz"
            + " where customer_id = ?",
        clock.instant().plus(settings.lease()).toString(),
        customer.value());
    deliveries.sweep();
    assertThat(letter.sent).isEmpty();

    clock.advance(settings.lease());
    deliveries.sweep();
    assertThat(rung()).containsExactly("delivered hello");
  }

  private void deliver(String key) {
    at(clock.instant(), () -> work.schedule(customer, "test.letter", key, clock.instant()));
  }

  private void schedule(String key, Duration in) {
    at(clock.instant(), () -> work.schedule(customer, "test.egg", key, clock.instant().plus(in)));
  }

  private void called() {
    events.publish(new Called(customer, commandTime));
  }

  private Instant commandTime = Instant.EPOCH;

  private void at(Instant occurredAt, Runnable work) {
    commandTime = occurredAt;
    commands.on(
        customer,
        occurredAt,
        () -> {
          work.run();
          return null;
        });
  }

  private List<String> names() {
    return sql.fetch(
            "select name from events.journal where customer_id = ? order by seq", customer.value())
        .getValues(0, String.class);
  }

  private List<String> rung() {
    return sql.fetch(
            "select data->>'key' from events.journal where customer_id = ? and name = 'test-rang'"
                + " order by seq",
            customer.value())
        .getValues(0, String.class);
  }

  private Recorded newest() {
    return journal.newest(customer, JournalFilter.ALL, null, 1).getFirst();
  }

  private int open() {
    return sql.fetchSingle("select count(*) from work.due where customer_id = ?", customer.value())
        .get(0, Integer.class);
  }

  private List<StuckRow> stuck() {
    return work.stuck(200).stream().filter(row -> row.customer().equals(customer)).toList();
  }
}
