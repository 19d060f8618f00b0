package org.cairncrm.events;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every change is made: as a command, one transaction under the lock of its customer.
 *
 * <p>The work given to a command must be repeatable: it runs again when the database had a passing
 * fault, and when a reaction failed and is to be kept apart with a savepoint.
 */
@Component
public class Commands {
  /** Before everything that is due. */
  private static final Instant NOT_YET = Instant.MIN;

  private static final ScopedValue<Boolean> HISTORY = ScopedValue.newInstance();

  private final CommandRunner runner;
  private final StreamTable streams;

  Commands(CommandRunner runner, StreamTable streams) {
    this.runner = runner;
    this.streams = streams;
  }

  /**
   * Locks the customer, lets what was due until then take effect, and does the work. Within another
   * command it joins that one.
   *
   * @param occurredAt the business time of what the command records
   * @throws NotFound when there is no such customer
   */
  public <T> T on(CustomerId customer, Instant occurredAt, Supplier<T> work) {
    return run(
        () -> {
          Unit.required().streams().lock(customer, occurredAt);
          return work.get();
        });
  }

  /**
   * {@link #on(CustomerId, Instant, Supplier)} for work that begins with what the database answers:
   * asked in the same round trip, after the lock, and before what was due takes effect (after that,
   * where the command holds the customer already).
   *
   * @param question made anew each time the work runs
   */
  public <A extends @Nullable Object, T> T on(
      CustomerId customer,
      Instant occurredAt,
      Supplier<Question<A>> question,
      Function<A, T> work) {
    return run(
        () -> work.apply(Unit.required().streams().lock(customer, occurredAt, question.get())));
  }

  /**
   * {@link #on(CustomerId, Instant, Supplier)} for what Cairn does by itself, which says nothing of
   * how far a customer's facts have been told: what was due takes no effect before it.
   */
  public <T> T beside(CustomerId customer, Supplier<T> work) {
    return on(customer, NOT_YET, work);
  }

  /**
   * {@link #on(CustomerId, Instant, Supplier)} for several customers, locked in one order
   * everywhere.
   */
  public <T> T on(Collection<CustomerId> customers, Instant occurredAt, Supplier<T> work) {
    return run(
        () -> {
          customers.stream()
              .sorted()
              .distinct()
              .forEach(one -> Unit.required().streams().lock(one, occurredAt));
          return work.get();
        });
  }

  /** A command that opens the stream of a customer who is new. */
  public <T> T opening(CustomerId customer, Supplier<T> work) {
    return run(
        () -> {
          Unit.required().streams().open(customer);
          return work.get();
        });
  }

  /** A command that finds out within its transaction which customer it is about. */
  public <T> T run(Supplier<T> work) {
    return Unit.CURRENT.isBound() ? work.get() : runner.run(work);
  }

  /**
   * A command for a customer whom nobody else is at work on.
   *
   * @return false when someone is: nothing was done
   */
  public boolean tryOn(CustomerId customer, Instant occurredAt, Runnable work) {
    return runner.run(
        () -> {
          boolean free = Unit.required().streams().tryLock(customer, occurredAt);
          if (free) {
            work.run();
          }
          return free;
        });
  }

  /**
   * {@link #beside} for a customer whom nobody else is at work on.
   *
   * @return false when someone is: nothing was done
   */
  public boolean tryBeside(CustomerId customer, Runnable work) {
    return tryOn(customer, NOT_YET, work);
  }

  /**
   * Does work whose facts are history that is told of only now, as in an import: they change where
   * customers stand and what they have, but nobody is written to because of them.
   */
  public static <T> T asHistory(Supplier<T> work) {
    return told(true, work);
  }

  /**
   * Does work whose facts are told of as history or as news, whatever is told of around it: what
   * was parked or set for later as news is news when its turn comes among history.
   */
  public static <T> T told(boolean asHistory, Supplier<T> work) {
    return ScopedValue.where(HISTORY, asHistory).call(work::get);
  }

  /**
   * Does the work of a job that goes on from where it had come: what it does is not acknowledged to
   * anyone before the job's own progress is on the disk, and done again when it is lost with a
   * server that dies before. Its commands do not wait for the disk.
   */
  public static <T> T resumable(Supplier<T> work) {
    return Commit.resumable(work);
  }

  /** Does work that nobody asked for: what time brings is by Cairn, whoever comes along. */
  public static void byCairn(Runnable work) {
    ScopedValue.where(Workings.BY_CAIRN, true).run(work);
  }

  /** Whether what is recorded now is told of as history. */
  public static boolean history() {
    return HISTORY.orElse(false);
  }

  /** Whether a customer of this id was ever registered. Takes no lock. */
  public boolean knows(CustomerId customer) {
    return streams.exists(customer);
  }

  /**
   * Keeps a row to be written when the command ends, with all others in one round trip. A row of a
   * reaction that fails is dropped with it, and one that PostgreSQL refuses makes its reaction
   * fail.
   *
   * @param write is given all rows of this kind at once, and says how to write them
   */
  public <R> void defer(String kind, R row, Function<List<R>, List<Statement>> write) {
    Unit.required().defer(kind, row, write);
  }

  /**
   * What the current command knows of the customer, so that it need not ask the database twice:
   * looked up the first time, then the same object, which its only caller keeps true in what it
   * reads and writes under the customer's lock.
   *
   * @param what names it, with its module
   */
  public <T> T recall(String what, CustomerId customer, Supplier<T> look) {
    return Unit.required().memory().recall(what, customer, look);
  }

  /** {@link #recall(String, CustomerId, Supplier)} for what was asked together with the lock. */
  public <T> T recall(Foreknown<T> known, CustomerId customer) {
    return recall(known.what(), customer, () -> streams.ask(known.about(customer)));
  }

  /**
   * Makes the current command one of which only the first may commit: its last statement inserts a
   * row that is unique, and when an earlier command has left the same row, this one is undone and
   * ends in {@link ClaimedBefore}. Two at once wait for each other there.
   *
   * @param schema of the table
   * @param table whose unique row it is
   */
  public void claim(String schema, String table, Statement insert) {
    Unit.required().deferred().claim(new Claim(schema, table, insert));
  }

  /**
   * Lets what is due later be found by the customer's own commands: lowers the customer's next due
   * time.
   */
  public void dueAt(CustomerId customer, Instant at) {
    Unit.required().streams().of(customer).dueAt(at);
  }

  /**
   * Whether an event of this customer is parked for the reaction with this name. Work that
   * continues the reaction's work must then wait.
   */
  public boolean waits(CustomerId customer, String reaction) {
    return Unit.required().parking().holdsUp(customer, reaction);
  }

  /** What the current command is reacting to, for what it leaves to be done later. */
  public Cause cause() {
    return Unit.required().cause();
  }

  /**
   * A step that may fail without failing the command, with the same care as a reaction.
   *
   * @param step names the code that runs, such as {@code timer:loyalty.activation}
   * @param cause what the events it publishes follow from
   * @param failed is told in the same transaction, after the step's own effects were undone
   */
  public void step(
      String step, Cause cause, CustomerId customer, Runnable work, Consumer<Exception> failed) {
    Unit.required().step(step, cause, customer, work, failed);
  }

  /** Runs work whose events follow from something of the past. */
  public void because(Cause cause, Runnable work) {
    Unit.required().because(cause, work);
  }

  /**
   * Lets a query see what the current command, if there is one, has kept back: writes it all when
   * rows of that kind are among it.
   */
  public void writeDeferred(String kind) {
    if (Unit.CURRENT.isBound() && Unit.CURRENT.get().deferred().has(kind)) {
      Unit.CURRENT.get().writeDeferred();
    }
  }
}
