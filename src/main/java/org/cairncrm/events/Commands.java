package org.cairncrm.events;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs every change as a command: one transaction that holds the lock of its customer. A command
 * within another command joins it.
 *
 * <p>The work of a command must be repeatable. It runs again after a transient fault of the
 * database, and after a reaction has failed, which then gets a savepoint. See
 * docs/architecture.md#commands.
 */
@Component
public class Commands {
  private final CommandRunner runner;
  private final StreamTable streams;

  Commands(CommandRunner runner, StreamTable streams) {
    this.runner = runner;
    this.streams = streams;
  }

  /**
   * Locks the customer, fires the timers that are due, and does the work.
   *
   * @param occurredAt the business time of the recorded facts. Timers up to then fire first.
   * @throws NotFound if there is no such customer
   */
  public <T> T on(CustomerId customer, Instant occurredAt, Supplier<T> work) {
    return run(
        () -> {
          CommandAttempt.required().streams().lock(customer, occurredAt);
          return work.get();
        });
  }

  /**
   * {@link #on(CustomerId, Instant, Supplier)} for work that begins with a query. The query runs in
   * the same round trip as the lock, and before the timers. If the command holds the lock already,
   * it runs after the timers.
   *
   * @param query makes the query, each time that the work runs
   */
  public <A extends @Nullable Object, T> T on(
      CustomerId customer, Instant occurredAt, Supplier<Query<A>> query, Function<A, T> work) {
    return run(
        () ->
            work.apply(
                CommandAttempt.required().streams().lock(customer, occurredAt, query.get())));
  }

  /**
   * {@link #on(CustomerId, Instant, Supplier)} for several customers. Every command locks them in
   * the same order.
   */
  public <T> T on(Collection<CustomerId> customers, Instant occurredAt, Supplier<T> work) {
    return run(
        () -> {
          customers.stream()
              .sorted()
              .distinct()
              .forEach(one -> CommandAttempt.required().streams().lock(one, occurredAt));
          return work.get();
        });
  }

  /** Runs a command that opens the stream of a new customer. */
  public <T> T open(CustomerId customer, Supplier<T> work) {
    return run(
        () -> {
          CommandAttempt.required().streams().open(customer);
          return work.get();
        });
  }

  /** Runs a command that has no customer, or finds its customer while it runs. */
  public <T> T run(Supplier<T> work) {
    return CommandAttempt.CURRENT.isBound() ? work.get() : runner.run(work);
  }

  /**
   * Runs a command with all its reactions and undoes it before it is stored. No page is notified.
   *
   * @return what the work returned, which it read before the command was undone
   */
  public <T> T preview(Supplier<T> work) {
    return CommandAttempt.CURRENT.isBound() ? besides(work) : undone(work);
  }

  /** Within another command, such as a request with a key, which must not be undone as well. */
  private <T> T besides(Supplier<T> work) {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      return thread.submit(() -> undone(work)).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private <T> T undone(Supplier<T> work) {
    var result = new AtomicReference<T>();
    try {
      return runner.run(
          () -> {
            result.set(work.get());
            throw new Undone();
          });
    } catch (Undone undone) {
      return Objects.requireNonNull(result.get());
    }
  }

  /**
   * Runs a step of the current command that may fail without failing the command, as a reaction
   * may.
   *
   * @param step the name of the code that runs, such as {@code timer:loyalty.activation}
   * @param cause the cause of the events that the step publishes
   * @param failed runs in the same transaction, after the changes of the step were undone
   */
  public void step(
      String step, Cause cause, CustomerId customer, Runnable work, Consumer<Exception> failed) {
    CommandAttempt.required().step(step, cause, customer, work, failed);
  }

  /**
   * The state that a module keeps for the current command: the rows that it has loaded, and those
   * that it has yet to write. It is dropped if the command runs again, and if a step is undone, so
   * get it here each time.
   *
   * @param type a class of the module
   * @param create makes an empty state
   */
  public <S> S state(Class<S> type, Function<StateStore, S> create) {
    return CommandAttempt.required().states().get(type, create);
  }

  /**
   * Wakes the pages that watch a topic once the current command has committed, on every instance.
   * Pages about one customer need no topic: each event of the customer wakes them.
   *
   * @param topic the name of the module whose lists have changed, such as {@code tasks}
   */
  public void changed(String topic) {
    CommandAttempt.required().published().changed(topic);
  }

  /** The cause of the events that the current command publishes now. */
  public Cause cause() {
    return CommandAttempt.required().cause();
  }

  /**
   * The seq of the event that the customer's rows now follow from: the cause of the running
   * reaction or timer, or else the next event that the command publishes for the customer.
   */
  public long seq(CustomerId customer) {
    Long cause = cause().seq();
    return cause != null ? cause : CommandAttempt.required().streams().of(customer).seq + 1;
  }

  /**
   * The latest business time of the customer's events, including those that the current command has
   * published. An event is late if it is older. The command must have locked the customer.
   */
  public Instant latest(CustomerId customer) {
    return CommandAttempt.required().streams().of(customer).latest;
  }

  /** Whether a customer with this id was ever registered. Takes no lock. */
  public boolean knows(CustomerId customer) {
    return streams.exists(customer);
  }

  /** Ends a preview. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
      super(null, null, false, false);
    }
  }
}
