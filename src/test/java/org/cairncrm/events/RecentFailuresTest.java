package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

/** What a reaction that threw costs the command it threw in, and those after it. */
class RecentFailuresTest {
  private static final String BROKEN = "x.broken";
  private static final EventSettings SETTINGS =
      new EventSettings(
          10,
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10));

  private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  private final TransactionStatus status = mock(TransactionStatus.class);
  private final DataSource source = mock(DataSource.class);
  private final Attempts attempts = new Attempts();
  private final RecentFailures suspects = new RecentFailures(SETTINGS, attempts.clock);
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeEach
  void a_database_and_a_broken_reaction() throws SQLException {
    Connection pooled = mock(Connection.class);
    PgConnection connection = mock(PgConnection.class);
    when(transactions.getTransaction(any())).thenReturn(status);
    when(source.getConnection()).thenReturn(pooled);
    when(pooled.unwrap(PgConnection.class)).thenReturn(connection);
    when(connection.getTransactionState()).thenReturn(TransactionState.OPEN);
    attempts.reactions =
        event ->
            CommandAttempt.required()
                .react(
                    BROKEN,
                    () -> {
                      throw new IllegalStateException("broken on purpose");
                    });
  }

  @Test
  void cost_the_first_command_a_second_run_with_a_savepoint() {
    poke();

    assertThat(runs).hasValue(2);
    verify(status).createSavepoint();
    assertThat(suspects.current()).containsExactly(BROKEN);
  }

  @Test
  void cost_those_after_it_a_savepoint_alone() {
    poke();
    poke();

    assertThat(runs).as("two of the first, one of the second").hasValue(3);
    verify(status, times(2)).createSavepoint();
  }

  @Test
  void are_trusted_again_after_a_while() {
    poke();
    attempts.clock.advance(SETTINGS.savepointFor().plusMillis(1));
    attempts.reactions = event -> CommandAttempt.required().react(BROKEN, () -> {});
    poke();

    verify(status).createSavepoint();
    assertThat(suspects.current()).isEmpty();
  }

  @Test
  void are_none_of_those_that_work() {
    attempts.reactions = event -> CommandAttempt.required().react("x.sound", () -> {});
    poke();

    assertThat(runs).hasValue(1);
    verify(status, never()).createSavepoint();
    assertThat(suspects.current()).isEmpty();
  }

  @Test
  void are_none_when_the_command_itself_is_refused() {
    assertThatThrownBy(
            () ->
                runner()
                    .run(
                        () -> {
                          runs.incrementAndGet();
                          throw new IllegalArgumentException("refused");
                        }))
        .hasMessage("refused");

    assertThat(runs).hasValue(1);
    assertThat(suspects.current()).isEmpty();
  }

  @Test
  void are_none_when_the_last_statements_are_refused_which_ends_the_transaction() {
    attempts.reactions = event -> {};
    doThrow(new IllegalStateException("refused")).when(attempts.streams).send(any());

    assertThatThrownBy(this::poke).hasMessage("refused");

    verify(transactions).rollback(status);
    verify(transactions, never()).commit(any());
    assertThat(suspects.current()).isEmpty();
  }

  @Test
  void are_none_when_the_commit_fails_which_has_ended_the_transaction_itself() {
    attempts.reactions = event -> {};
    when(status.isCompleted()).thenReturn(true);
    doThrow(new IllegalStateException(new SQLException("refused", "42P01")))
        .when(transactions)
        .commit(status);

    assertThatThrownBy(this::poke).hasRootCauseMessage("refused");

    verify(transactions, never()).rollback(any());
  }

  private void poke() {
    CustomerId customer = CustomerId.next();
    runner()
        .run(
            () -> {
              runs.incrementAndGet();
              CommandAttempt.required().streams().open(customer);
              CommandAttempt.required()
                  .publish(new PingReceived(customer, TestClock.START, 1), null, null);
              return customer;
            });
  }

  private CommandRunner runner() {
    return new CommandRunner(
        attempts.environment(SETTINGS),
        suspects,
        transactions,
        source,
        new StaticListableBeanFactory().getBeanProvider(AfterCommit.class));
  }
}
