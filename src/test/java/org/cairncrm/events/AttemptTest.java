package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/** One attempt at a command while nothing fails. */
class AttemptTest {
  private static final Instant NOW = TestClock.START;

  private final Attempts attempts = new Attempts();
  private final CommandAttempt attempt = attempts.attempt();

  @Test
  void locks_a_customer_once() {
    CustomerId customer = attempts.customer(0, 0, Instant.MAX);
    attempt.streams().lock(customer, NOW);
    attempt.streams().lock(customer, NOW);

    verify(attempts.streams).ask(anyList());
    assertThat(attempt.streams().of(customer).customer).isEqualTo(customer);
  }

  @Test
  void needs_a_customer_that_is_known() {
    assertThatThrownBy(() -> attempt.streams().lock(CustomerId.next(), NOW))
        .isInstanceOf(NotFound.class);
    assertThat(attempt.streams().tryLock(CustomerId.next(), NOW)).isFalse();
    assertThatThrownBy(() -> attempt.streams().of(CustomerId.next()))
        .hasMessageContaining("not locked");
    verify(attempts.timers, never()).fire(any(), any());
  }

  @Test
  void locks_in_the_order_of_ids() {
    List<CustomerId> sorted =
        Stream.generate(() -> attempts.customer(0, 0, Instant.MAX)).limit(2).sorted().toList();
    attempt.streams().lock(sorted.get(1), NOW);
    assertThatThrownBy(() -> attempt.streams().lock(sorted.get(0), NOW))
        .hasMessageContaining("order of their ids");

    CommandAttempt other = attempts.attempt();
    other.streams().lock(sorted.get(0), NOW);
    other.streams().lock(sorted.get(1), NOW);
    assertThat(other.streams().of(sorted.get(1)).customer).isEqualTo(sorted.get(1));
  }

  @Test
  void lets_what_was_due_until_then_take_effect_first() {
    CustomerId customer = attempts.customer(0, 0, NOW.minusSeconds(10));
    attempt.streams().lock(customer, NOW.minusSeconds(11));
    verify(attempts.timers, never()).fire(any(), any());
    assertThat(attempt.streams().nextDue()).isEqualTo(NOW.minusSeconds(10));

    attempt.streams().lock(customer, NOW.minusSeconds(10));
    verify(attempts.timers).fire(customer, NOW.minusSeconds(10));
    assertThat(attempt.streams().nextDue()).isEqualTo(Instant.MAX);
    attempt.streams().lock(customer, NOW);
    verifyNoMoreInteractions(attempts.timers);
  }

  @Test
  void lets_nothing_take_effect_before_its_time_even_for_a_fact_of_the_future() {
    CustomerId customer = attempts.customer(0, 0, NOW.plusSeconds(5));
    attempt.streams().lock(customer, NOW.plusSeconds(60));
    verify(attempts.timers, never()).fire(any(), any());

    CustomerId other = attempts.customer(0, 0, NOW);
    CommandAttempt second = attempts.attempt();
    assertThat(second.streams().tryLock(other, NOW.plusSeconds(60))).isTrue();
    verify(attempts.timers).fire(other, NOW);
  }

  @Test
  void stops_a_timer_that_sets_itself_again_without_end() {
    CustomerId customer = attempts.customer(0, 0, NOW.minusSeconds(10));
    when(attempts.timers.fire(any(), any())).thenReturn(NOW.minusSeconds(5));

    assertThatThrownBy(() -> attempt.streams().lock(customer, NOW))
        .hasMessageContaining("without end");
    verify(attempts.timers, times(1000)).fire(customer, NOW);
  }

  @Test
  void numbers_events_after_those_there_are() {
    CustomerId customer = attempts.customer(41, 0, Instant.MAX);
    attempts.clock.set(NOW.plusSeconds(3));
    attempt.streams().lock(customer, NOW);
    assertThat(attempt.published().first()).isNull();
    assertThat(attempt.published().customers()).isEmpty();

    attempt.publish(poke(customer), "said", null);
    attempt.publish(poke(customer), null, null);
    attempt.finish();

    List<Entry> written = written();
    assertThat(written).extracting(Entry::seq).containsExactly(42L, 43L);
    assertThat(written)
        .extracting(Entry::recordedAt)
        .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(3));
    assertThat(written.getFirst().text()).isEqualTo("said");
    assertThat(attempt.published().first()).isEqualTo(written.getFirst());
    assertThat(attempt.published().customers()).containsExactly(customer);
    assertThat(attempt.streams().of(customer).seq).isEqualTo(43);
  }

  @Test
  void tells_every_reaction_of_an_event_before_those_it_caused() {
    CustomerId customer = attempts.customer(0, 0, Instant.MAX);
    attempt.streams().lock(customer, NOW);
    List<CustomerEvent> heard = new ArrayList<>();
    attempts.reactions =
        event -> {
          heard.add(event);
          attempt.react("x.one", () -> yelp(event));
          attempt.react("x.two", () -> yelp(event));
        };

    attempt.publish(new PingReceived(customer, NOW, 2), null, null);
    attempt.publish(new PingReceived(customer, NOW, 1), null, null);
    attempt.finish();

    assertThat(heard)
        .extracting(Object::getClass)
        .map(Class::getSimpleName)
        .containsExactly(
            "PingReceived",
            "PongReceived",
            "PongReceived",
            "PingReceived",
            "PongReceived",
            "PongReceived");
    assertThat(written())
        .extracting(entry -> entry.cause().seq())
        .containsExactly(null, 1L, 1L, null, 4L, 4L);
    assertThat(written())
        .extracting(entry -> entry.cause().depth())
        .containsExactly(0, 1, 1, 0, 1, 1);
  }

  private void yelp(CustomerEvent event) {
    if (event instanceof PingReceived pingReceived) {
      attempt.publish(new PongReceived(pingReceived.customer(), NOW, pingReceived.n()), null, null);
    }
  }

  @Test
  void stops_events_that_cause_each_other_without_end() {
    CustomerId customer = attempts.customer(0, 0, Instant.MAX);
    attempt.streams().lock(customer, NOW);
    List<CustomerEvent> heard = new ArrayList<>();
    attempts.reactions =
        event -> {
          heard.add(event);
          attempt.react("x.endless", () -> attempt.publish(poke(customer), null, null));
        };

    assertThatThrownBy(() -> attempt.publish(poke(customer), null, null))
        .hasRootCauseMessage(
            "Events cause each other without end: "
                + String.join(
                    " → ", java.util.Collections.nCopies(CommandAttempt.DEEPEST, "test-poked")));
    assertThat(heard).hasSize(CommandAttempt.DEEPEST + 1);
  }

  @Test
  void lets_a_reaction_publish_for_its_own_customer_alone() {
    List<CustomerId> two =
        Stream.generate(() -> attempts.customer(0, 0, Instant.MAX)).limit(2).sorted().toList();
    two.forEach(one -> attempt.streams().lock(one, NOW));
    attempts.reactions =
        event -> attempt.react("x.one", () -> attempt.publish(poke(two.get(1)), null, null));

    assertThatThrownBy(() -> attempt.publish(poke(two.get(0)), null, null))
        .hasRootCauseMessage(
            "A reaction publishes for its own customer alone; for another one it leaves a due row,"
                + " see docs/architecture.md#reactions");
  }

  @Test
  void keeps_some_of_the_reasons_why_not() {
    CustomerId customer = attempts.customer(0, 0, Instant.MAX);
    attempt.streams().lock(customer, NOW);
    var decision = new Decision("rule", "A rule", 1, "not today", List.of());
    assertThatThrownBy(() -> attempt.declined(decision)).hasMessageContaining("Only a reaction");
    attempts.reactions =
        event ->
            attempt.react(
                "x.one",
                () -> {
                  for (int count = 0; count < 20; count++) {
                    attempt.declined(decision);
                  }
                });

    attempt.publish(poke(customer), null, null);
    attempt.finish();

    assertThat(written().getFirst().declined()).hasSize(Entry.MOST_DECLINED);
    assertThatThrownBy(() -> attempt.declined(decision)).hasMessageContaining("Only a reaction");
  }

  @Test
  void writes_rows_of_a_kind_together_and_once() {
    List<List<String>> written = new ArrayList<>();
    PendingRows<String> rows = attempt.pending().rows("x", Attempts.to(written::add));
    rows.add("one");
    rows.add("two");
    attempt.flush();
    attempt.finish();
    assertThat(written).containsExactly(List.of("one", "two"));

    rows.add("three");
    attempt.finish();
    assertThat(written).containsExactly(List.of("one", "two"), List.of("three"));
  }

  @Test
  void checks_its_transaction_before_it_writes() {
    attempt.streams().open(CustomerId.next());
    attempt.finish();

    var order = inOrder(attempts.transaction, attempts.streams, attempts.parked);
    order.verify(attempts.transaction).requireSound("The command");
    order.verify(attempts.streams).writeDeclined(List.of());
    order.verify(attempts.parked).write(List.of());
    order.verify(attempts.streams).append(eq(List.of()), anyList());
    order.verify(attempts.streams).send(any());
  }

  @Test
  void writes_no_streams_when_it_locked_none() {
    attempt.finish();

    verify(attempts.streams, never()).append(any(), any());
    assertThat(attempt.streams().nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void says_why_for_what_follows_from_something_of_the_past() {
    var cause = Cause.later(EventId.next(), 7L);
    assertThat(attempt.cause()).isEqualTo(Cause.NONE);
    List<Cause> seen = new ArrayList<>();
    attempt.because(cause, () -> seen.add(attempt.cause()));
    assertThat(seen).containsExactly(cause);
  }

  private static PingReceived poke(CustomerId customer) {
    return new PingReceived(customer, NOW, 1);
  }

  @Test
  void waits_for_the_disk_unless_it_is_done_again_after_a_crash() {
    attempt.finish();
    CommandMode.importing().run(() -> attempts.attempt().finish());

    Statement commit = Statement.of("commit");
    InOrder sent = inOrder(attempts.streams);
    sent.verify(attempts.streams).send(List.of(commit));
    sent.verify(attempts.streams)
        .send(List.of(Statement.of("set local synchronous_commit = off"), commit));
  }

  @SuppressWarnings("unchecked") // a captor knows no type arguments
  private List<Entry> written() {
    ArgumentCaptor<List<Entry>> entries = ArgumentCaptor.forClass(List.class);
    verify(attempts.streams).append(entries.capture(), any());
    return entries.getValue();
  }
}
