package org.cairncrm.events;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cairncrm.shared.Faults;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command until it commits or is refused. It repeats the command with a savepoint for a
 * reaction that threw, and after a transient fault. For the reason why this is cheaper than
 * savepoints everywhere, see docs/decisions/0003-reactions-in-the-transaction.md.
 */
@Component
class CommandRunner {
  private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();
  private static final long FIRST_PAUSE = Duration.ofMillis(10).toNanos();

  private final CommandEnvironment environment;
  private final RecentFailures suspects;
  private final PlatformTransactionManager transactions;
  private final DataSource source;
  private final ObjectProvider<AfterCommit> listeners;

  CommandRunner(
      CommandEnvironment environment,
      RecentFailures suspects,
      PlatformTransactionManager transactions,
      DataSource source,
      ObjectProvider<AfterCommit> listeners) {
    this.environment = environment;
    this.suspects = suspects;
    this.transactions = transactions;
    this.source = source;
    this.listeners = listeners;
  }

  <T> T run(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A command is its own transaction: it cannot run within another one");
    }
    Set<String> guarded = new HashSet<>(suspects.current());
    long giveUp = System.nanoTime() + environment.settings().repeatFor().toNanos();
    for (int tries = 0; ; tries++) {
      try {
        return attempt(work, guarded);
      } catch (ReactionFailed failed) {
        failed.steps().forEach(suspects::add);
        if (!guarded.addAll(failed.steps())) {
          throw failed;
        }
      } catch (RuntimeException fault) {
        if (!Faults.passing(fault) || Faults.lasting(fault) || System.nanoTime() >= giveUp) {
          throw fault;
        }
        pause(tries);
      }
    }
  }

  private <T> T attempt(Supplier<T> work, Set<String> guarded) {
    TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
    CommandAttempt attempt;
    T result;
    try {
      attempt = new CommandAttempt(environment, new Transaction(status, source), guarded);
      result = ScopedValue.where(CommandAttempt.CURRENT, attempt).call(work::get);
      attempt.requireSound();
    } catch (Throwable error) {
      rollback(status, error);
      throw error;
    }
    commit(status, attempt);
    tell(attempt);
    return result;
  }

  private void rollback(TransactionStatus status, Throwable error) {
    try {
      transactions.rollback(status);
    } catch (RuntimeException alsoLost) {
      error.addSuppressed(alsoLost);
    }
  }

  /**
   * Commits together with the last statements, so that the driver has nothing left to do for
   * Spring's commit. If the connection breaks meanwhile, only PostgreSQL knows the outcome:
   * repeating the command without asking could do it twice.
   */
  private void commit(TransactionStatus status, CommandAttempt attempt) {
    try {
      attempt.finish();
      transactions.commit(status);
    } catch (Throwable fault) {
      if (!status.isCompleted()) {
        rollback(status, fault);
      }
      Entry first = attempt.published().first();
      if (first == null || !Faults.disconnected(fault) || !committedAfterAll(first)) {
        throw fault;
      }
    }
  }

  private boolean committedAfterAll(Entry first) {
    long giveUp = System.nanoTime() + environment.settings().repeatFor().toNanos();
    for (int tries = 0; ; tries++) {
      try {
        return environment.streams().recorded(first);
      } catch (RuntimeException fault) {
        if (!Faults.passing(fault) || System.nanoTime() >= giveUp) {
          throw fault;
        }
        pause(tries);
      }
    }
  }

  private void tell(CommandAttempt attempt) {
    listeners.forEach(
        listener ->
            listener.committed(
                attempt.published().customers(),
                attempt.published().topics(),
                attempt.streams().nextDue()));
  }

  private static void pause(int tries) {
    long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(tries, 20));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
