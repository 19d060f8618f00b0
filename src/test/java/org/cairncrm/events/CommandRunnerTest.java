package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Without a database, whose faults are made to order. */
class CommandRunnerTest {
  private static final CustomerId CUSTOMER = CustomerId.next();
  private static final Duration LONG = Duration.ofSeconds(5);

  private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  private final TransactionStatus status = mock(TransactionStatus.class);
  private final DataSource source = mock(DataSource.class);
  private final Connection pooled = mock(Connection.class);
  private final PgConnection connection = mock(PgConnection.class);
  private final List<String> told = new ArrayList<>();
  private final Attempts attempts = new Attempts();
  private int tries;

  @BeforeEach
  void a_database() throws SQLException {
    when(transactions.getTransaction(any())).thenReturn(status);
    when(source.getConnection()).thenReturn(pooled);
    when(pooled.unwrap(PgConnection.class)).thenReturn(connection);
    when(connection.getTransactionState()).thenReturn(TransactionState.OPEN);
  }

  @Test
  void commits_once_and_reports_the_customers_and_the_topics_that_changed() throws SQLException {
    Consumer<CommandAttempt> work =
        attempt -> {
          publish(attempt);
          attempt.published().changed("tasks");
        };
    assertThat(run(Duration.ZERO, work)).isEqualTo("done");

    verify(transactions).commit(status);
    verify(transactions, never()).rollback(any());
    verify(attempts.streams).append(any(), any());
    verify(pooled).close();
    assertThat(told).containsExactly(Set.of(CUSTOMER) + " [tasks] " + Instant.MAX);
  }

  @Test
  void rolls_back_what_is_refused_and_tells_nobody() {
    assertThatThrownBy(() -> run(LONG, attempt -> refuse()))
        .hasMessage("refused")
        .hasNoSuppressedExceptions();

    assertThat(tries).isEqualTo(1);
    verify(transactions).rollback(status);
    verify(transactions, never()).commit(any());
    assertThat(told).isEmpty();
  }

  @Test
  void keeps_the_first_error_when_the_rollback_fails_as_well() {
    doThrow(new IllegalStateException("also lost")).when(transactions).rollback(status);

    assertThatThrownBy(() -> run(Duration.ZERO, attempt -> refuse()))
        .hasMessage("refused")
        .satisfies(
            error ->
                assertThat(error.getSuppressed())
                    .singleElement()
                    .hasToString("java.lang.IllegalStateException: also lost"));
  }

  @Test
  void repeats_with_pauses_until_it_gives_up() {
    assertThatThrownBy(() -> run(Duration.ZERO, attempt -> passing("40001")))
        .hasRootCauseMessage("40001");
    assertThat(tries).isEqualTo(1);

    tries = 0;
    assertThatThrownBy(() -> run(Duration.ofMillis(150), attempt -> passing("40001")))
        .hasRootCauseMessage("40001");
    assertThat(tries).isBetween(2, 8);
  }

  @Test
  void does_not_repeat_what_there_is_no_room_for() {
    assertThatThrownBy(() -> run(LONG, attempt -> passing("53100"))).hasRootCauseMessage("53100");
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void does_not_repeat_what_was_committed_although_the_answer_was_lost() {
    loseCommit("08006");
    when(attempts.streams.recorded(any())).thenReturn(true);

    assertThat(run(LONG, attempt -> publish(attempt))).isEqualTo("done");

    assertThat(tries).isEqualTo(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void repeats_what_was_lost_before_it_was_committed() {
    loseCommit("08006");

    assertThat(run(LONG, attempt -> publish(attempt))).isEqualTo("done");

    assertThat(tries).isEqualTo(2);
    verify(attempts.streams).recorded(any());
  }

  @Test
  void need_not_ask_when_the_database_said_no_or_nothing_was_published() {
    loseCommit("40001");
    run(LONG, attempt -> publish(attempt));
    assertThat(tries).isEqualTo(2);

    loseCommit("08006");
    run(LONG, attempt -> {});
    assertThat(tries).isEqualTo(4);
    verify(attempts.streams, never()).recorded(any());
  }

  @Test
  void asks_until_it_knows_whether_it_was_committed() {
    loseCommit("08006");
    when(attempts.streams.recorded(any()))
        .thenThrow(fault("57P03"))
        .thenThrow(fault("57P03"))
        .thenReturn(true);

    assertThat(run(LONG, attempt -> publish(attempt))).isEqualTo("done");

    assertThat(tries).isEqualTo(1);
    verify(attempts.streams, times(3)).recorded(any());
  }

  @Test
  void asks_with_pauses_until_it_gives_up() {
    loseCommit("08006");
    when(attempts.streams.recorded(any())).thenThrow(fault("57P03"));
    assertThatThrownBy(() -> run(Duration.ZERO, attempt -> publish(attempt)))
        .hasRootCauseMessage("57P03");
    verify(attempts.streams).recorded(any());

    loseCommit("08006");
    assertThatThrownBy(() -> run(Duration.ofMillis(150), attempt -> publish(attempt)))
        .hasRootCauseMessage("57P03");
    verify(attempts.streams, atLeast(3)).recorded(any());
    verify(attempts.streams, atMost(9)).recorded(any());
  }

  @Test
  void asks_no_more_when_the_question_itself_is_wrong() {
    doThrow(fault("42P01")).when(attempts.streams).recorded(any());
    loseCommit("08006");
    assertThatThrownBy(() -> run(LONG, attempt -> publish(attempt))).hasRootCauseMessage("42P01");
    verify(attempts.streams).recorded(any());
  }

  @Test
  void gives_a_reaction_that_threw_a_savepoint_and_gives_up_when_that_does_not_help() {
    assertThatThrownBy(
            () ->
                run(
                    LONG,
                    attempt -> {
                      throw new ReactionFailed("x.one", new IllegalStateException("bad"));
                    }))
        .isInstanceOf(ReactionFailed.class);

    assertThat(tries).isEqualTo(2);
  }

  @Test
  void is_its_own_transaction() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> run(Duration.ZERO, attempt -> {}))
          .hasMessageContaining("cannot run within another one");
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
    assertThat(tries).isZero();
  }

  @Test
  void fails_when_its_transaction_can_no_longer_commit() {
    when(connection.getTransactionState()).thenReturn(TransactionState.FAILED);
    assertThatThrownBy(() -> run(Duration.ZERO, attempt -> {}))
        .isInstanceOf(SwallowedFailure.class);

    when(connection.getTransactionState()).thenReturn(TransactionState.OPEN);
    when(status.isRollbackOnly()).thenReturn(true);
    assertThatThrownBy(() -> run(Duration.ZERO, attempt -> {}))
        .isInstanceOf(SwallowedFailure.class);
  }

  @Test
  void gives_savepoints_back() {
    var savepoint = new Object();
    when(status.createSavepoint()).thenReturn(savepoint);
    var transaction = new Transaction(status, source);

    assertThat(transaction.savepoint()).isSameAs(savepoint);
    transaction.release(savepoint);
    verify(status).releaseSavepoint(savepoint);
    transaction.rollbackTo(savepoint);
    verify(status).rollbackToSavepoint(savepoint);
    verify(status, times(2)).releaseSavepoint(savepoint);
  }

  private String run(Duration repeatFor, Consumer<CommandAttempt> work) {
    var settings =
        new EventSettings(
            10, Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(1), repeatFor);
    var listeners = new StaticListableBeanFactory();
    AfterCommit listener =
        (customers, topics, nextDue) -> told.add(customers + " " + topics + " " + nextDue);
    listeners.addBean("listener", listener);
    var suspects = new RecentFailures(settings, new TestClock());
    return new CommandRunner(
            attempts.environment(settings),
            suspects,
            transactions,
            source,
            listeners.getBeanProvider(AfterCommit.class))
        .run(
            () -> {
              tries++;
              work.accept(CommandAttempt.required());
              return "done";
            });
  }

  private static void publish(CommandAttempt attempt) {
    attempt.streams().open(CUSTOMER);
    attempt.publish(new PingReceived(CUSTOMER, TestClock.START, 1), null, null);
  }

  private static void refuse() {
    throw new IllegalArgumentException("refused");
  }

  private static void passing(String state) {
    throw fault(state);
  }

  private void loseCommit(String state) {
    doThrow(fault(state)).doNothing().when(attempts.streams).send(any());
  }

  private static RuntimeException fault(String state) {
    return new IllegalStateException(new SQLException(state, state));
  }
}
