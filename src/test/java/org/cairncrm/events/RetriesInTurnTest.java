package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.OngoingStubbing;

/** How the parked events of one customer and reaction are tried again, without a database. */
class RetriesInTurnTest {
  private static final Instant NOW = TestClock.START;
  private static final String REACTION = "x.one";

  private final Attempts attempts = new Attempts();
  private final Journal journal = mock(Journal.class);
  private final Reactions reactions = mock(Reactions.class);
  private final ReactionListener listener = mock(ReactionListener.class);
  private final CommandControl control = mock(CommandControl.class);
  private final EventSettings settings =
      new EventSettings(
          4,
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10));
  private final ParkedRetries retries =
      new ParkedRetries(
          attempts.parked, journal, reactions, control, attempts.environment(settings));
  private final CustomerId customer = attempts.customer(9, 5, Instant.MAX);
  private final CommandAttempt attempt = attempts.attempt(REACTION);

  @BeforeEach
  void events_of_the_past() {
    attempt.streams().lock(customer, NOW);
    when(journal.entry(eq(customer), anyLong()))
        .thenAnswer(asked -> entry(asked.getArgument(1, Long.class)));
    when(reactions.of(eq(REACTION), any())).thenReturn(List.of(listener));
  }

  @Test
  void go_on_until_none_is_left() {
    parked(due(3), behind(4), behind(7));

    assertThat(advance()).isTrue();

    verify(listener).call(event(3));
    verify(listener).call(event(4));
    verify(listener).call(event(7));
    verify(attempts.parked).done(customer, REACTION, 3);
    verify(attempts.parked).done(customer, REACTION, 4);
    verify(attempts.parked).done(customer, REACTION, 7);
    assertThat(stillParked()).isEqualTo(2);
  }

  @Test
  void wait_for_their_time() {
    parked(new ParkedTable.Open(3, ParkedStatus.WAITING, 1, NOW.plusMillis(1), false));

    assertThat(advance()).isFalse();

    nothingWasTried();
  }

  @Test
  void do_not_begin_with_one_that_has_no_time_of_its_own() {
    parked(behind(3));

    assertThat(advance()).isFalse();

    nothingWasTried();
  }

  @Test
  void stop_before_one_that_waits_for_a_person() {
    parked(due(3), new ParkedTable.Open(4, ParkedStatus.DEAD, 4, NOW, false));

    assertThat(advance()).isFalse();

    verify(attempts.parked).done(customer, REACTION, 3);
    verify(attempts.parked, never()).done(customer, REACTION, 4);
  }

  @Test
  void stop_at_one_that_fails_again_and_waits_longer() {
    parked(due(3), behind(4));
    doThrow(new IllegalStateException("still broken")).when(listener).call(event(3));

    assertThat(advance()).isFalse();

    verify(attempts.parked)
        .failed(
            customer,
            REACTION,
            3,
            NOW.plusSeconds(10),
            "java.lang.IllegalStateException: still broken");
    verify(listener, never()).call(event(4));
    assertThat(stillParked()).isEqualTo(5);
  }

  @Test
  void leave_one_to_a_person_that_failed_as_often_as_it_may() {
    parked(new ParkedTable.Open(3, ParkedStatus.WAITING, 3, NOW, false));
    doThrow(new IllegalStateException("still broken")).when(listener).call(any());

    assertThat(advance()).isFalse();

    verify(attempts.parked)
        .failed(eq(customer), eq(REACTION), eq(3L), eq((Instant) null), anyString());
  }

  @Test
  void fail_when_there_is_no_such_reaction_any_more() {
    parked(due(3));
    when(reactions.of(any(), any())).thenReturn(List.of());

    assertThat(advance()).isFalse();

    verify(attempts.parked)
        .failed(
            customer,
            REACTION,
            3,
            NOW.plusSeconds(10),
            "java.lang.IllegalStateException: There is no reaction x.one to test-poked any more");
  }

  @Test
  void are_at_most_a_hundred_in_one_transaction() {
    parked(Collections.nCopies(101, due(3)).toArray(ParkedTable.Open[]::new));

    assertThat(advance()).isFalse();

    verify(listener, times(100)).call(any());
    verify(attempts.parked).retryAt(customer, REACTION, 3, NOW);
  }

  @Test
  void are_over_when_the_hundredth_was_the_last() {
    parked(Collections.nCopies(100, due(3)).toArray(ParkedTable.Open[]::new));

    assertThat(advance()).isTrue();

    verify(attempts.parked, never()).retryAt(any(), any(), anyLong(), any());
  }

  @Test
  void of_each_customer_are_a_command_of_their_own() {
    CustomerId other = twoCustomers();
    parked(due(3));

    assertThat(retries.sweep()).as("there are more").isFalse();

    verify(control).tryBeside(eq(customer), any());
    verify(control).tryBeside(eq(other), any());
    verify(attempts.parked).done(customer, REACTION, 3);
    verify(attempts.parked).first(other, "x.two");
  }

  @Test
  void of_one_customer_that_cannot_even_be_tried_wait_longer_and_stop_nobody_else() {
    CustomerId other = twoCustomers();
    when(journal.entry(customer, 4)).thenThrow(new IllegalArgumentException("no such event"));
    parked(due(3), due(4));

    assertThat(retries.sweep()).isFalse();

    verify(attempts.parked)
        .failed(
            customer,
            REACTION,
            4,
            NOW.plusSeconds(10),
            "java.lang.IllegalArgumentException: no such event");
    verify(attempts.parked).first(other, "x.two");
  }

  @Test
  void that_end_in_an_error_wait_longer_as_well() {
    CustomerId other = twoCustomers();
    doThrow(new LinkageError("on purpose")).when(listener).call(event(3));
    parked(due(3));

    retries.sweep();

    verify(attempts.parked)
        .failed(customer, REACTION, 3, NOW.plusSeconds(10), "java.lang.LinkageError: on purpose");
    verify(attempts.parked).first(other, "x.two");
  }

  @Test
  void that_the_database_cannot_do_at_present_are_put_back_but_have_not_failed() {
    twoCustomers();
    when(journal.entry(customer, 3))
        .thenThrow(new IllegalStateException(new SQLException("too late", "57014")));
    parked(due(3));

    retries.sweep();

    verify(attempts.parked).retryAt(customer, REACTION, 3, NOW.plusSeconds(5));
    verify(attempts.parked, never()).failed(any(), any(), anyLong(), any(), any());
  }

  @Test
  void go_on_at_once_while_there_are_many() {
    when(attempts.parked.due(NOW, 50))
        .thenReturn(Collections.nCopies(50, new ParkedTable.Head(customer, REACTION)));

    assertThat(retries.sweep()).isTrue();
  }

  private CustomerId twoCustomers() {
    CustomerId other = CustomerId.next();
    when(attempts.parked.due(NOW, 50))
        .thenReturn(
            List.of(
                new ParkedTable.Head(customer, REACTION), new ParkedTable.Head(other, "x.two")));
    when(control.tryBeside(any(), any())).thenAnswer(asked -> ran(asked.getArgument(1)));
    return other;
  }

  private boolean ran(Runnable work) {
    ScopedValue.where(CommandAttempt.CURRENT, attempt).run(work);
    return true;
  }

  private boolean advance() {
    return ScopedValue.where(CommandAttempt.CURRENT, attempt)
        .call(() -> retries.advance(customer, REACTION));
  }

  /** What is first in turn, time after time; then none. */
  private void parked(ParkedTable.Open... inTurn) {
    OngoingStubbing<ParkedTable.@Nullable Open> first =
        when(attempts.parked.first(customer, REACTION));
    for (ParkedTable.Open one : inTurn) {
      first = first.thenReturn(one);
    }
    first.thenReturn(null);
  }

  private void nothingWasTried() {
    verify(listener, never()).call(any());
    verify(attempts.parked, never()).done(any(), any(), anyLong());
    assertThat(stillParked()).isEqualTo(5);
  }

  private int stillParked() {
    return attempt.streams().of(customer).parked;
  }

  private static ParkedTable.Open due(long seq) {
    return new ParkedTable.Open(seq, ParkedStatus.WAITING, 1, NOW, false);
  }

  private static ParkedTable.Open behind(long seq) {
    return new ParkedTable.Open(seq, ParkedStatus.WAITING, 0, null, false);
  }

  private PingReceived event(long seq) {
    return new PingReceived(customer, NOW, (int) seq);
  }

  private Entry entry(long seq) {
    return new Entry(
        EventId.next(),
        seq,
        event(seq),
        new EventType(PingReceived.class, "test-poked", "events"),
        NOW,
        Cause.NONE,
        Actor.CAIRN,
        null,
        null);
  }
}
