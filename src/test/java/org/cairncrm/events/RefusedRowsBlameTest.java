package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A refused row is the failure of the reaction that added it, also at the end of the command. */
class RefusedRowsBlameTest {
  private static final Statement ROW = Statement.of("insert into x.y values (?)", 1);

  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);

  @Test
  void a_refused_row_is_blamed_on_the_reactions_that_added_rows() {
    CommandAttempt attempt = attempt();
    attempts.reactions =
        event -> {
          attempt.react("x.keeps", () -> add(attempt));
          attempt.react("x.idle", () -> {});
        };
    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    var refused = new IllegalStateException(new SQLException("duplicate", "23505"));
    doThrow(refused).when(attempts.streams).send(any());

    assertThatThrownBy(attempt::finish)
        .isInstanceOfSatisfying(
            ReactionFailed.class, failed -> assertThat(failed.steps()).isEqualTo(Set.of("x.keeps")))
        .hasCause(refused);
  }

  @Test
  void a_passing_fault_is_nobodys_and_neither_is_a_row_of_the_command_itself() {
    CommandAttempt attempt = attempt();
    attempts.reactions = event -> attempt.react("x.keeps", () -> add(attempt));
    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    var deadlock = new IllegalStateException(new SQLException("deadlock", "40P01"));
    doThrow(deadlock).when(attempts.streams).send(any());
    assertThatThrownBy(attempt::finish).isSameAs(deadlock);

    CommandAttempt another = attempts.attempt();
    add(another);
    var refused = new IllegalStateException(new SQLException("duplicate", "23505"));
    doThrow(refused).when(attempts.streams).send(any());
    assertThatThrownBy(another::finish).isSameAs(refused);
  }

  @Test
  void what_an_earlier_command_has_claimed_is_blamed_on_nobody() {
    CommandAttempt attempt = attempt();
    attempts.reactions = event -> attempt.react("x.keeps", () -> add(attempt));
    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    attempt.pending().claim(new Claim("x", "claims", ROW));
    doThrow(refusedIn("claims")).when(attempts.streams).send(any());
    assertThatThrownBy(attempt::finish).isInstanceOf(ClaimedBefore.class);

    CommandAttempt another = attempts.attempt();
    another.pending().claim(new Claim("x", "claims", ROW));
    RuntimeException elsewhere = refusedIn("others");
    doThrow(elsewhere).when(attempts.streams).send(any());
    assertThatThrownBy(another::finish).isSameAs(elsewhere);
  }

  private static RuntimeException refusedIn(String table) {
    var said = new ServerErrorMessage("SERROR\0C23505\0sx\0t" + table + "\0\0");
    return new IllegalStateException(new PSQLException(said));
  }

  @Test
  void with_a_savepoint_its_rows_are_written_within_it_and_others_before() {
    var savepoint = new Object();
    when(attempts.transaction.savepoint()).thenReturn(savepoint);
    CommandAttempt attempt = attempt("x.guarded");
    List<String> written = new ArrayList<>();
    PendingRows<String> rows = attempt.pending().rows("x", Attempts.to(written::addAll));
    rows.add("before");
    attempts.reactions =
        event ->
            attempt.react(
                "x.guarded",
                () -> {
                  assertThat(written).containsExactly("before");
                  rows.add("within");
                });

    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);

    assertThat(written).containsExactly("before", "within");
    var order = inOrder(attempts.transaction, attempts.streams);
    order.verify(attempts.transaction).savepoint();
    order.verify(attempts.streams).send(any());
    order.verify(attempts.transaction).release(savepoint);
  }

  @Test
  void a_reaction_whose_row_is_refused_within_its_savepoint_is_parked() {
    CommandAttempt attempt = attempt("x.guarded");
    attempts.reactions = event -> attempt.react("x.guarded", () -> add(attempt));
    refuseRows();

    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    attempt.finish();

    @SuppressWarnings("unchecked") // a captor knows no type arguments
    ArgumentCaptor<List<NewParkedReaction>> parks = ArgumentCaptor.forClass(List.class);
    verify(attempts.parked).write(parks.capture());
    assertThat(parks.getValue())
        .extracting(NewParkedReaction::reaction)
        .containsExactly("x.guarded");
  }

  @Test
  void a_row_refused_on_the_way_to_a_savepoint_is_blamed_on_whose_it_is() {
    CommandAttempt attempt = attempt("x.guarded");
    attempts.reactions =
        event -> {
          attempt.react("x.keeps", () -> add(attempt));
          attempt.react("x.guarded", () -> {});
        };
    refuseRows();

    assertThatThrownBy(
            () -> attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null))
        .isInstanceOfSatisfying(
            ReactionFailed.class, failed -> assertThat(failed.steps()).containsExactly("x.keeps"));
    assertThatThrownBy(attempt::finish).isInstanceOf(ReactionFailed.class);
  }

  @Test
  void a_row_refused_when_another_reaction_looks_is_blamed_on_whose_it_is() {
    for (String guarded : List.of("x.looks", "x.nobody")) {
      CommandAttempt attempt = attempt(guarded);
      attempts.reactions =
          event -> {
            attempt.react("x.keeps", () -> add(attempt));
            attempt.react("x.looks", attempt::flush);
          };
      refuseRows();

      assertThatThrownBy(
              () -> attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null))
          .isInstanceOfSatisfying(
              ReactionFailed.class,
              failed -> assertThat(failed.steps()).containsExactly("x.keeps"));
    }
  }

  @Test
  void rows_that_are_written_are_blamed_on_nobody_later() {
    CommandAttempt attempt = attempt();
    attempts.reactions = event -> attempt.react("x.keeps", () -> add(attempt));
    attempt.publish(new PingReceived(customer, TestClock.START, 1), null, null);
    attempt.flush();
    add(attempt);
    RuntimeException refused = refuseRows();

    assertThatThrownBy(attempt::flush).isSameAs(refused);
  }

  /** Adds a row that PostgreSQL may refuse. */
  private static void add(CommandAttempt attempt) {
    attempt.pending().<String>rows("x", rows -> List.of(ROW)).add("row");
  }

  private RuntimeException refuseRows() {
    var refused = new IllegalStateException(new SQLException("check", "23514"));
    doThrow(refused).when(attempts.streams).send(List.of(ROW));
    return refused;
  }

  private CommandAttempt attempt(String... guarded) {
    CommandAttempt attempt = attempts.attempt(guarded);
    attempt.streams().lock(customer, TestClock.START);
    return attempt;
  }
}
