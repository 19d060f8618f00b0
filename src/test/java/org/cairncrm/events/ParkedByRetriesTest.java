package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A reaction that hears what it publishes itself, and waits for its own turn when it is retried.
 */
@CairnTest
@Import({Playground.class, ParkedByRetriesTest.Echoing.class})
@Tag("slow")
class ParkedByRetriesTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Echoing echoing;
  @Autowired ParkedReactions parked;
  @Autowired TestClock clock;
  @Autowired Worker worker;

  @AfterEach
  void mend() {
    echoing.broken = false;
  }

  @Test
  void what_a_retry_publishes_is_heard_after_what_waited_before_it() {
    CustomerId customer = brokenAtTwoPokes();

    echoing.broken = false;
    clock.advance(Duration.ofMinutes(1));
    worker.sweep();

    assertThat(echoing.heard(customer)).containsExactly("poke 1", "poke 2", "echo 1", "echo 2");
    assertThat(pokes.parked(customer)).isEmpty();
    assertThat(pokes.marked(customer)).isZero();
  }

  @Test
  void what_a_retry_publishes_is_heard_also_when_the_last_that_waited_is_dismissed() {
    CustomerId customer = brokenAtTwoPokes();
    ParkedReaction first = pokes.firstParked(customer);

    echoing.broken = false;
    parked.dismiss(first.id(), "sent twice");

    assertThat(echoing.heard(customer)).containsExactly("poke 2", "echo 2");
    assertThat(pokes.marked(customer)).isZero();
  }

  private CustomerId brokenAtTwoPokes() {
    CustomerId customer = pokes.customer();
    echoing.broken = true;
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);
    return customer;
  }

  /** Answers each poke, and hears its answers, which have negative numbers. */
  static class Echoing {
    private final Events events;
    private final Queue<CustomerEvent> heard = new ConcurrentLinkedQueue<>();
    volatile boolean broken;

    Echoing(Events events) {
      this.events = events;
    }

    @Reaction("events.echoing")
    void on(PingReceived poke) {
      hear(poke);
      events.publish(new PongReceived(poke.customer(), poke.occurredAt(), -poke.n()));
    }

    @Reaction("events.echoing")
    void on(PongReceived yelp) {
      if (yelp.n() < 0) {
        hear(yelp);
      }
    }

    private void hear(CustomerEvent event) {
      if (broken) {
        Playground.fail();
      }
      heard.add(event);
    }

    List<String> heard(CustomerId customer) {
      return heard.stream()
          .filter(event -> event.customer().equals(customer))
          .map(
              event ->
                  switch (event) {
                    case PingReceived poke -> "poke " + poke.n();
                    case PongReceived echo -> "echo " + -echo.n();
                    default -> event.toString();
                  })
          .toList();
    }
  }
}
