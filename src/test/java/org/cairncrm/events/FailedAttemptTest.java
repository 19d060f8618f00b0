package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** One attempt at a command in which a reaction fails. */
class FailedAttemptTest {
  private static final Instant NOW = TestClock.START;
  private static final Decision NOT_TODAY = new Decision("rule", "A rule", 1, "no", List.of());

  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);
  private final List<String> written = new ArrayList<>();

  @Test
  void goes_nowhere_even_when_the_publisher_swallows_it() {
    CommandAttempt attempt = attempt();
    attempts.reactions = event -> attempt.react("x.one", FailedAttemptTest::fail);

    assertThatThrownBy(() -> poke(attempt)).isInstanceOf(ReactionFailed.class);
    assertThatThrownBy(() -> poke(attempt)).isInstanceOf(ReactionFailed.class);
    assertThatThrownBy(() -> attempt.react("x.two", () -> {})).isInstanceOf(ReactionFailed.class);
    assertThatThrownBy(attempt::finish).isInstanceOf(ReactionFailed.class);
    assertThat(attempt.published().first()).isNotNull();
    assertThat(attempt.streams().of(customer).seq).isEqualTo(1);
  }

  @Test
  void tells_no_further_reaction_of_an_event_when_one_was_swallowed() {
    CommandAttempt attempt = attempt();
    List<CustomerEvent> heard = new ArrayList<>();
    attempts.reactions =
        event -> {
          heard.add(event);
          try {
            attempt.react(
                "x.one",
                () -> {
                  attempt.publish(new PongReceived(customer, NOW, 1), null, null);
                  fail();
                });
          } catch (ReactionFailed swallowed) {
            written.add("swallowed");
          }
        };

    assertThatThrownBy(() -> poke(attempt)).isInstanceOf(ReactionFailed.class);
    assertThat(heard).hasSize(1);
    assertThat(written).containsExactly("swallowed");
  }

  @Test
  void lets_a_passing_fault_out_as_it_is() {
    CommandAttempt plain = attempt();
    attempts.reactions = event -> plain.react("x.one", FailedAttemptTest::deadlock);
    assertThatThrownBy(() -> poke(plain))
        .hasRootCauseInstanceOf(SQLException.class)
        .isInstanceOf(IllegalStateException.class);

    CommandAttempt guarded = attempt("x.one");
    attempts.reactions = event -> guarded.react("x.one", FailedAttemptTest::deadlock);
    assertThatThrownBy(() -> poke(guarded)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(guarded::finish).isInstanceOf(IllegalStateException.class);
    verify(attempts.transaction, never()).rollbackTo(any());
  }

  @Test
  void counts_an_unsound_transaction_as_a_throw() {
    CommandAttempt attempt = attempt();
    doThrow(new SwallowedFailure("x.one")).when(attempts.transaction).requireSound("x.one");
    attempts.reactions = event -> attempt.react("x.one", () -> {});

    assertThatThrownBy(() -> poke(attempt)).hasCauseInstanceOf(SwallowedFailure.class);

    CommandAttempt guarded = attempt("x.one");
    attempts.reactions = event -> guarded.react("x.one", () -> {});
    poke(guarded);
    guarded.finish();
    assertThat(parks()).extracting(NewParkedReaction::reaction).containsExactly("x.one");
  }

  @Test
  void needs_an_event_to_react_to() {
    assertThatThrownBy(() -> attempt().react("x.one", () -> {}))
        .hasMessageContaining("Events.publish alone");
  }

  @Test
  void gives_a_savepoint_back_when_all_went_well() {
    var savepoint = new Object();
    when(attempts.transaction.savepoint()).thenReturn(savepoint);
    CommandAttempt attempt = attempt("x.one");
    attempts.reactions = event -> attempt.react("x.one", () -> written.add("ran"));

    poke(attempt);
    attempt.finish();

    assertThat(written).containsExactly("ran");
    var order = inOrder(attempts.transaction);
    order.verify(attempts.transaction).savepoint();
    order.verify(attempts.transaction).requireSound("x.one");
    order.verify(attempts.transaction).release(savepoint);
    assertThat(parks()).isEmpty();
  }

  @Test
  void undoes_what_a_reaction_with_a_savepoint_did_and_parks_it() {
    var savepoint = new Object();
    when(attempts.transaction.savepoint()).thenReturn(savepoint);
    CommandAttempt attempt = attempt("x.broken");
    attempt.pending().<String>rows("kind", Attempts.to(written::addAll)).add("before");
    attempts.reactions =
        event -> {
          if (event instanceof PingReceived) {
            attempt.react("x.sound", () -> attempt.declined(NOT_TODAY));
            attempt.react("x.broken", () -> leaveAll(attempt));
            attempt.react(
                "x.sound", () -> attempt.publish(new PongReceived(customer, NOW, 2), null, null));
          }
        };

    poke(attempt);
    attempt.finish();

    verify(attempts.transaction).rollbackTo(savepoint);
    verify(attempts.transaction, never()).release(any());
    List<Entry> entries = entries();
    assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L);
    assertThat(entries.getLast().event()).isEqualTo(new PongReceived(customer, NOW, 2));
    assertThat(entries.getFirst().declined()).hasSize(1);
    assertThat(written).containsExactly("before");
    assertThat(parks())
        .singleElement()
        .satisfies(
            park -> {
              assertThat(park.seq()).isEqualTo(1);
              assertThat(park.tries()).isEqualTo(1);
              assertThat(park.retryAt()).isEqualTo(NOW.plusSeconds(5));
              assertThat(park.error()).contains("broken on purpose");
            });
    assertThat(attempt.streams().of(customer).parked).isEqualTo(1);
  }

  private void leaveAll(CommandAttempt attempt) {
    attempt.declined(NOT_TODAY);
    attempt.pending().<String>rows("kind", Attempts.to(written::addAll)).add("broken");
    attempt.pending().<String>rows("other", Attempts.to(written::addAll)).add("broken");
    attempt.publish(new PongReceived(customer, NOW, 1), null, null);
    fail();
  }

  @Test
  void parks_later_events_behind_the_one_that_failed() {
    CommandAttempt attempt = attempt("x.broken");
    attempts.reactions =
        event -> {
          attempt.react("x.broken", FailedAttemptTest::fail);
          attempt.react("x.sound", () -> written.add("sound"));
        };

    poke(attempt);
    poke(attempt);
    attempt.finish();

    assertThat(parks()).extracting(NewParkedReaction::seq).containsExactly(1L, 2L);
    assertThat(parks()).extracting(NewParkedReaction::tries).containsExactly(1, 0);
    assertThat(written).containsExactly("sound", "sound");
    assertThat(attempt.streams().of(customer).parked).isEqualTo(2);
  }

  @Test
  void parks_behind_what_failed_in_an_earlier_command() {
    CustomerId waiting = attempts.customer(7, 1, Instant.MAX);
    CommandAttempt attempt = attempts.attempt();
    attempt.streams().lock(waiting, NOW);
    when(attempts.parked.reactions(waiting)).thenReturn(new HashSet<>(Set.of("x.broken")));
    attempts.reactions =
        event -> {
          attempt.react("x.broken", () -> written.add("broken"));
          attempt.react("x.sound", () -> written.add("sound"));
        };

    attempt.publish(new PingReceived(waiting, NOW, 1), null, null);
    attempt.finish();

    assertThat(written).containsExactly("sound");
    assertThat(parks())
        .extracting(NewParkedReaction::reaction, NewParkedReaction::seq)
        .containsExactly(org.assertj.core.api.Assertions.tuple("x.broken", 8L));
    verify(attempts.parked, times(1)).reactions(waiting);
  }

  @Test
  void does_not_ask_what_is_parked_when_nothing_is() {
    CommandAttempt attempt = attempt();
    attempts.reactions = event -> attempt.react("x.one", () -> written.add("ran"));
    poke(attempt);

    verify(attempts.parked, never()).reactions(any());
    assertThat(written).containsExactly("ran");
  }

  private CommandAttempt attempt(String... guarded) {
    CommandAttempt attempt = attempts.attempt(guarded);
    attempt.streams().open(customer);
    return attempt;
  }

  private void poke(CommandAttempt attempt) {
    attempt.publish(new PingReceived(customer, NOW, 1), null, null);
  }

  private static void fail() {
    throw new IllegalStateException("broken on purpose");
  }

  private static void deadlock() {
    throw new IllegalStateException(new SQLException("deadlock", "40P01"));
  }

  @SuppressWarnings("unchecked") // a captor knows no type arguments
  private List<NewParkedReaction> parks() {
    ArgumentCaptor<List<NewParkedReaction>> parks = ArgumentCaptor.forClass(List.class);
    verify(attempts.parked).write(parks.capture());
    return parks.getValue();
  }

  @SuppressWarnings("unchecked") // a captor knows no type arguments
  private List<Entry> entries() {
    ArgumentCaptor<List<Entry>> entries = ArgumentCaptor.forClass(List.class);
    verify(attempts.streams).append(entries.capture(), any());
    return entries.getValue();
  }
}
