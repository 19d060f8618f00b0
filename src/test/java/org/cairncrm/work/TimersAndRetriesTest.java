package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.Reaction;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Facts of a customer are told a hundred days late while a reaction to one of them is parked: what
 * is done about that must not let timers fire before the facts that are still to come.
 */
@CairnTest
@Import({Kitchen.class, TimersAndRetriesTest.Waiter.class})
@Tag("slow")
class TimersAndRetriesTest {
  @Autowired Kitchen.Cooks cooks;
  @Autowired Kitchen.Egg egg;
  @Autowired Kitchen.Letter letter;
  @Autowired Waiter waiter;
  @Autowired Worker worker;
  @Autowired Work work;
  @Autowired ParkedReactions parked;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();
  Instant start = TestClock.START;

  @BeforeEach
  void a_customer_of_long_ago() {
    customer = cooks.customer();
    start = clock.instant();
    clock.advance(Duration.ofDays(100));
    egg.mend();
    letter.mend();
    waiter.mend();
  }

  @Test
  void a_retry_does_not_run_ahead_of_the_facts_that_are_told_late() {
    parkedCall();

    waiter.mend();
    clock.advance(Duration.ofMinutes(1));
    worker.sweep();

    assertThat(waiter.heard(customer)).containsExactly("call");
    theNextFactsComeInTheirOrder();
  }

  @Test
  void a_retry_by_hand_does_not_run_ahead_either() {
    ParkedReaction call = parkedCall();

    waiter.mend();
    parked.retry(call.id());

    theNextFactsComeInTheirOrder();
  }

  @Test
  void a_dismissal_does_not_run_ahead_either() {
    parked.dismiss(parkedCall().id(), "The call was a test");

    theNextFactsComeInTheirOrder();
  }

  @Test
  void a_letter_that_is_sent_does_not_run_ahead_either() {
    schedule("egg", 2);
    cooks.at(customer, start, () -> work.schedule(customer, "test.letter", "letter", start));
    worker.sweep();

    assertThat(letter.sent).containsExactly("letter");
    assertThat(cooks.rung(customer)).contains("delivered letter");
    theNextFactsComeInTheirOrder();
  }

  @Test
  void what_a_retry_sets_takes_effect_before_the_facts_that_wait_behind_it() {
    waiter.broken = true;
    cooks.called(customer, start);
    cooks.called(customer, start.plus(Duration.ofDays(3)));

    waiter.mend();
    waiter.orders = true;
    egg.before = key -> waiter.hear(customer, "egg is done");
    clock.advance(Duration.ofMinutes(1));
    worker.sweep();

    assertThat(waiter.heard(customer)).containsExactly("call", "egg is done", "call", "ring");
  }

  private ParkedReaction parkedCall() {
    waiter.broken = true;
    cooks.called(customer, start);
    schedule("egg", 2);
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  private void schedule(String egg, int days) {
    Instant at = start.plus(Duration.ofDays(days));
    cooks.at(customer, start, () -> work.schedule(customer, "test.egg", egg, at));
  }

  private void theNextFactsComeInTheirOrder() {
    assertThat(cooks.rung(customer)).as("not before its time").doesNotContain("egg");
    cooks.called(customer, start.plus(Duration.ofDays(1)));
    assertThat(cooks.rung(customer)).as("not before its time").doesNotContain("egg");
    cooks.called(customer, start.plus(Duration.ofDays(3)));
    assertThat(cooks.rung(customer)).contains("egg");
  }

  /** Hears calls and rings, and may order an egg for the next day at each call. */
  static class Waiter {
    private final Work work;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    volatile boolean broken;
    volatile boolean orders;

    Waiter(Work work) {
      this.work = work;
    }

    @Reaction("work.waiter")
    void on(Called call) {
      hear(call.customer(), "call");
      if (orders) {
        Instant at = call.occurredAt().plus(Duration.ofDays(1));
        work.schedule(call.customer(), "test.egg", "egg", at);
      }
    }

    @Reaction("work.waiter")
    void on(Rang ring) {
      hear(ring.customer(), "ring");
    }

    void hear(CustomerId customer, String what) {
      if (broken) {
        throw new IllegalStateException("not listening");
      }
      heard.add(customer + what);
    }

    List<String> heard(CustomerId customer) {
      String whose = customer.toString();
      return heard.stream()
          .filter(one -> one.startsWith(whose))
          .map(one -> one.substring(whose.length()))
          .toList();
    }

    void mend() {
      broken = false;
      orders = false;
    }
  }
}
