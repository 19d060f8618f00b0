package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Kitchen.class)
@Tag("slow")
class TimersTest {
  @Autowired Kitchen.Cooks cooks;
  @Autowired Kitchen.Egg egg;
  @Autowired Work work;
  @Autowired DueTimers timers;
  @Autowired WorkSettings settings;
  @Autowired Journal journal;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer() {
    customer = cooks.customer();
    egg.mend();
  }

  @Test
  void fire_at_their_time_and_say_what_they_follow_from() {
    cooks.called(customer, clock.instant());
    cooks.schedule(customer, "a", Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(59));
    timers.sweep();
    assertThat(cooks.rung(customer)).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    timers.sweep();
    timers.sweep();

    assertThat(cooks.rung(customer)).containsExactly("a");
    assertThat(
            journal
                .newest(customer, JournalFilter.ALL, PageRequest.first(1))
                .items()
                .getFirst()
                .occurredAt())
        .isEqualTo(clock.instant());
    assertThat(cooks.open(customer)).isZero();
  }

  @Test
  void fire_before_a_later_fact_of_their_customer_is_recorded() {
    Instant start = clock.instant();
    cooks.schedule(customer, "late", Duration.ofHours(2));
    cooks.schedule(customer, "early", Duration.ofHours(1));
    clock.advance(Duration.ofHours(3));

    cooks.called(customer, clock.instant());

    assertThat(cooks.journal(customer)).containsExactly("test-rang", "test-rang", "test-called");
    assertThat(cooks.rung(customer)).containsExactly("early", "late");
    assertThat(journal.newest(customer, JournalFilter.ALL, PageRequest.first(9)).items())
        .extracting(Recorded::occurredAt)
        .containsExactly(
            clock.instant(), start.plus(Duration.ofHours(2)), start.plus(Duration.ofHours(1)));
  }

  @Test
  void are_by_nobody_but_cairn_whoever_comes_along() {
    cooks.schedule(customer, "a", Duration.ofHours(1));
    clock.advance(Duration.ofHours(1));

    Caller.as(
        Actor.system("shop"),
        () -> {
          cooks.called(customer, clock.instant());
          return null;
        });

    assertThat(journal.newest(customer, JournalFilter.ALL, PageRequest.first(9)).items())
        .extracting(Recorded::actor)
        .containsExactly(Actor.system("shop"), Actor.CAIRN);
  }

  @Test
  void wait_for_facts_that_arrive_late_but_happened_earlier() {
    cooks.schedule(customer, "a", Duration.ofHours(2));
    clock.advance(Duration.ofHours(3));

    cooks.called(customer, clock.instant().minus(Duration.ofHours(2)));

    assertThat(cooks.journal(customer)).containsExactly("test-called");
    cooks.at(customer, clock.instant(), () -> {});
    assertThat(cooks.journal(customer)).containsExactly("test-called", "test-rang");
  }

  @Test
  void that_were_set_for_a_time_gone_by_wait_a_while_for_further_late_facts() {
    Instant start = clock.instant();
    clock.advance(Duration.ofDays(100));
    cooks.at(
        customer,
        start,
        () -> work.schedule(customer, "test.egg", "old", start.plus(Duration.ofDays(2))));

    timers.sweep();
    assertThat(cooks.rung(customer)).isEmpty();
    cooks.called(customer, start.plus(Duration.ofDays(1)));
    cooks.called(customer, start.plus(Duration.ofDays(3)));
    assertThat(cooks.journal(customer)).containsExactly("test-called", "test-rang", "test-called");

    cooks.at(
        customer,
        start,
        () -> work.schedule(customer, "test.egg", "lonely", start.plus(Duration.ofDays(9))));
    clock.advance(settings.backlogPause());
    timers.sweep();
    assertThat(cooks.rung(customer)).containsExactly("old", "lonely");
  }

  @Test
  void are_moved_when_scheduled_again_and_gone_when_taken_back() {
    cooks.schedule(customer, "moved", Duration.ofHours(1));
    cooks.schedule(customer, "moved", Duration.ofHours(5));
    cooks.schedule(customer, "taken back", Duration.ofHours(1));
    cooks.at(customer, clock.instant(), () -> work.cancel(customer, "test.egg", "taken back"));
    clock.advance(Duration.ofHours(2));
    timers.sweep();
    assertThat(cooks.rung(customer)).isEmpty();

    clock.advance(Duration.ofHours(3));
    timers.sweep();
    assertThat(cooks.rung(customer)).containsExactly("moved");
  }

  @Test
  void that_another_one_takes_back_in_time_do_not_fire() {
    cooks.schedule(customer, "first", Duration.ofHours(1));
    cooks.schedule(customer, "second", Duration.ofHours(2));
    egg.before = key -> work.cancel(customer, "test.egg", "second");
    clock.advance(Duration.ofHours(3));

    timers.sweep();

    assertThat(cooks.rung(customer)).containsExactly("first");
  }

  @Test
  void may_schedule_the_next_one_which_fires_in_its_turn() {
    cooks.schedule(customer, "1", Duration.ofHours(1));
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

    cooks.called(customer, clock.instant());

    assertThat(cooks.rung(customer)).containsExactly("1", "2", "3");
    assertThat(cooks.journal(customer)).endsWith("test-called");
  }
}
