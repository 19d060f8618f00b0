package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** By whom an event was brought about, in one attempt at a command. */
class WhoDidItTest {
  private static final Instant NOW = TestClock.START;
  private static final Actor SHOP = Actor.system("shop");

  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(7, 0, Instant.MAX);
  private final CommandAttempt attempt = attempts.attempt();

  @Test
  void what_follows_from_an_event_is_by_whom_the_event_is_by() {
    attempts.actor = SHOP;
    yelpAtPokes();

    poke();

    assertThat(actors()).containsExactly(SHOP, SHOP);
  }

  @Test
  void what_a_retried_reaction_does_is_by_whom_the_event_was_by_and_not_by_who_retries() {
    attempts.actor = Actor.person("anna");
    attempt.streams().lock(customer, NOW);

    attempt.retry("x.one", old(SHOP), () -> attempt.publish(yelp(), null, null), error -> {});

    assertThat(actors()).containsExactly(SHOP);
  }

  @Test
  void what_time_brings_is_by_cairn_whoever_comes_along() {
    attempts.actor = SHOP;
    yelpAtPokes();
    attempt.streams().lock(customer, NOW);

    attempt.step(
        "timer:x",
        Cause.NONE,
        customer,
        () -> CommandMode.current().asCairn().run(this::poke),
        error -> {});
    poke();

    assertThat(actors()).containsExactly(Actor.CAIRN, Actor.CAIRN, SHOP, SHOP);
  }

  private void poke() {
    attempt.streams().lock(customer, NOW);
    attempt.publish(new PingReceived(customer, NOW, 1), null, null);
  }

  private void yelpAtPokes() {
    attempts.reactions =
        event -> {
          if (event instanceof PingReceived) {
            attempt.react("x.one", () -> attempt.publish(yelp(), null, null));
          }
        };
  }

  private PongReceived yelp() {
    return new PongReceived(customer, NOW, 1);
  }

  private Entry old(Actor by) {
    var poked = new EventType(PingReceived.class, "test-poked", "events");
    var poke = new PingReceived(customer, NOW, 1);
    return new Entry(EventId.next(), 3, poke, poked, NOW, Cause.NONE, by, null, null);
  }

  private List<Actor> actors() {
    attempt.finish();
    @SuppressWarnings("unchecked") // a captor knows no type arguments
    ArgumentCaptor<List<Entry>> entries = ArgumentCaptor.forClass(List.class);
    verify(attempts.streams).append(entries.capture(), any());
    return entries.getValue().stream().map(Entry::actor).toList();
  }
}
