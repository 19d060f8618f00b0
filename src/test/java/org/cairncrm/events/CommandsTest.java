package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Playground.class)
@Tag("slow")
class CommandsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired Journal journal;
  @Autowired Commands commands;
  @Autowired TestClock clock;

  @Test
  void leave_nothing_behind_when_they_are_refused() {
    CustomerId customer = pokes.customer();

    assertThatThrownBy(
            () ->
                commands.on(
                    customer,
                    clock.instant(),
                    () -> {
                      pokes.leave(customer, "command", 1);
                      pokes.events.publish(new PingReceived(customer, clock.instant(), 1));
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");

    assertThat(pokes.effects(customer, "command")).isEmpty();
    assertThat(pokes.journal(customer)).isEmpty();
  }

  @Test
  void within_commands_share_their_transaction_and_their_order() {
    CustomerId customer = pokes.customer();

    assertThatThrownBy(
            () ->
                commands.run(
                    () -> {
                      pokes.poke(customer, 1);
                      pokes.poke(customer, 2);
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");
    assertThat(pokes.journal(customer)).isEmpty();

    commands.run(
        () -> {
          pokes.poke(customer, 1);
          assertThat(pokes.effects(customer, "yelping"))
              .as("the first is complete before the second begins")
              .containsExactly(1);
          pokes.poke(customer, 2);
          return null;
        });
    assertThat(pokes.journal(customer))
        .containsExactly("test-poked", "test-yelped", "test-poked", "test-yelped");
  }

  @Test
  void record_in_the_order_of_time_even_when_the_clock_is_set_back() {
    CustomerId customer = pokes.customer();
    Instant before = clock.instant();
    pokes.poke(customer, 1);
    clock.advance(Duration.ofDays(-1));
    pokes.poke(customer, 2);
    clock.set(before);

    assertThat(
            pokes
                .sql
                .fetch(
                    "select recorded_at from events.journal where customer_id = ? order by seq",
                    customer.value())
                .getValues(0, Instant.class))
        .containsOnly(before);
  }

  @Test
  void read_again_for_a_replay_are_what_was_published() {
    CustomerId customer = pokes.customer();
    pokes.poke(customer, 1);
    pokes.poke(customer, 2);

    assertThat(journal.replay(customer, 1, 10))
        .containsExactly(
            new PingReceived(customer, clock.instant(), 1),
            new PongReceived(customer, clock.instant(), 1),
            new PingReceived(customer, clock.instant(), 2),
            new PongReceived(customer, clock.instant(), 2));
    assertThat(journal.replay(customer, 3, 1))
        .containsExactly(new PingReceived(customer, clock.instant(), 2));
  }
}
