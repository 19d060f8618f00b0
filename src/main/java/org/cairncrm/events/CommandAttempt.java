package org.cairncrm.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: the streams that it has locked, the events that it has published, and
 * the rows that it has yet to write. Belongs to one thread and one transaction.
 */
final class CommandAttempt {
  static final ScopedValue<CommandAttempt> CURRENT = ScopedValue.newInstance();
  private static final ScopedValue<Cause> CAUSE = ScopedValue.newInstance();

  /**
   * The number of reactions that may follow from one another before a cascade counts as endless.
   */
  static final int DEEPEST = 16;

  private final CommandEnvironment environment;
  private final Transaction transaction;
  private final Set<String> guarded;
  private final PendingWrites pending = new PendingWrites(this::unguardedStep);
  private final CommandStates states;
  private final LockedStreams streams;
  private final PublishedEntries published = new PublishedEntries();
  private final Parking parking;
  private final List<Entry> retried = new ArrayList<>();
  private @Nullable Entry current;
  private @Nullable String step;
  private boolean dispatching;
  private @Nullable RuntimeException failure;

  /** Starts an attempt in which the guarded steps get a savepoint. */
  CommandAttempt(CommandEnvironment environment, Transaction transaction, Set<String> guarded) {
    this.environment = environment;
    this.transaction = transaction;
    this.guarded = guarded;
    this.states = new CommandStates(pending, environment.streams());
    this.streams = new LockedStreams(environment, pending);
    this.parking = new Parking(environment, streams);
  }

  static CommandAttempt required() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException(
          "Only within a command: wrap the change in Commands.on(…), see"
              + " docs/architecture.md#commands");
    }
    return CURRENT.get();
  }

  LockedStreams streams() {
    return streams;
  }

  Parking parking() {
    return parking;
  }

  CommandStates states() {
    return states;
  }

  PendingWrites pending() {
    return pending;
  }

  /** Writes the pending rows if the statement that is about to run could see them. */
  void flushBefore(String sql) {
    if (pending.precede(sql)) {
      flush();
    }
  }

  void flush() {
    send(pending.take());
  }

  private void send(List<Statement> statements) {
    try {
      environment.streams().send(statements);
    } catch (RuntimeException refused) {
      RuntimeException blamed = pending.blame(refused);
      throw blamed instanceof ReactionFailed ? fail(blamed) : blamed;
    }
  }

  void publish(CustomerEvent event, @Nullable String text, @Nullable Decision decision) {
    stopIfFailed();
    Stream stream = streams.of(event.customer());
    Cause cause = cause();
    if (cause.depth() > DEEPEST) {
      throw new IllegalStateException(
          "Events cause each other without end: " + published.trail(DEEPEST));
    }
    if (current != null
        && cause.depth() > 0
        && !current.event().customer().equals(event.customer())) {
      throw new IllegalStateException(
          "A reaction publishes for its own customer alone; for another one it leaves a due row,"
              + " see docs/architecture.md#reactions");
    }
    var entry =
        new Entry(
            EventId.next(),
            ++stream.seq,
            event,
            environment.types().of(event.getClass()),
            stream.recordedAt,
            cause,
            actor(cause),
            text,
            decision);
    stream.occurred(event.occurredAt());
    published.add(entry);
    if (!dispatching) {
      dispatch();
    }
  }

  /** A reaction acts as the actor of its event, even when a person retries it. */
  private Actor actor(Cause cause) {
    return current != null && cause.depth() > 0 ? current.actor() : environment.actor();
  }

  void declined(Decision decision) {
    Entry entry = current;
    if (entry == null) {
      throw new IllegalStateException(
          "Only a reaction can decline: there is no event that it looked at");
    }
    entry.decline(decision);
  }

  /** Dispatches events by seq: every reaction to an event runs before the events they published. */
  private void dispatch() {
    dispatching = true;
    try {
      for (Entry entry = published.next(); entry != null; entry = published.next()) {
        current = entry;
        environment.publisher().publishEvent(entry.event());
        stopIfFailed();
      }
    } finally {
      current = null;
      dispatching = false;
    }
  }

  void react(String reaction, Runnable work) {
    stopIfFailed();
    Entry entry = current;
    if (entry == null) {
      throw new IllegalStateException(
          "Events are published through Events.publish alone, see docs/architecture.md#events");
    }
    CustomerId customer = entry.event().customer();
    if (parking.mustWait(customer, reaction)) {
      parking.behind(customer, reaction, entry.seq());
      return;
    }
    attempt(
        reaction,
        entry.asCause(),
        work,
        error -> parking.first(customer, reaction, entry.seq(), error));
  }

  /** Runs one reaction to an event of the past, as if it were published now. */
  void retry(String reaction, Entry entry, Runnable work, Consumer<Exception> failed) {
    retried.add(entry);
    current = entry;
    step(
        reaction,
        new Cause(entry.id(), entry.seq(), null, 1),
        entry.event().customer(),
        work,
        failed);
  }

  void step(
      String step, Cause cause, CustomerId customer, Runnable work, Consumer<Exception> failed) {
    streams.of(customer);
    boolean within = dispatching;
    dispatching = true;
    try {
      attempt(step, cause, work, failed);
    } finally {
      dispatching = within;
    }
    if (!within) {
      dispatch();
    }
  }

  private void attempt(String name, Cause cause, Runnable work, Consumer<Exception> failed) {
    String outer = step;
    step = name;
    try {
      if (guarded.contains(name)) {
        attemptGuarded(name, cause, work, failed);
      } else {
        attemptBare(name, cause, work);
      }
    } finally {
      step = outer;
    }
  }

  private void attemptBare(String name, Cause cause, Runnable work) {
    try {
      ScopedValue.where(CAUSE, cause).run(work);
      transaction.requireSound(name);
    } catch (RuntimeException error) {
      throw fail(othersFault(error) ? error : new ReactionFailed(name, error));
    }
  }

  /** Runs a step with a savepoint. Its rows are written within it, because they may fail. */
  private void attemptGuarded(String name, Cause cause, Runnable work, Consumer<Exception> failed) {
    flush();
    Checkpoint checkpoint = Checkpoint.of(published, states, current);
    Object savepoint = transaction.savepoint();
    try {
      ScopedValue.where(CAUSE, cause).run(work);
      transaction.requireSound(name);
      flush();
    } catch (RuntimeException error) {
      if (othersFault(error)) {
        throw fail(error);
      }
      transaction.rollbackTo(savepoint);
      checkpoint.goBack(streams);
      failed.accept(error);
      return;
    }
    transaction.release(savepoint);
  }

  /** Whether the step is not to blame: a transient fault, or refused rows of another step. */
  private static boolean othersFault(RuntimeException error) {
    return Faults.passing(error) || error instanceof ReactionFailed;
  }

  private RuntimeException fail(RuntimeException error) {
    failure = error;
    return error;
  }

  /** An attempt that has failed stops, even if a publisher has caught the failure. */
  private void stopIfFailed() {
    if (failure != null) {
      throw failure;
    }
  }

  Cause cause() {
    return CAUSE.isBound() ? CAUSE.get() : Cause.NONE;
  }

  /** The running step that fails if its rows are refused; null if it has a savepoint. */
  private @Nullable String unguardedStep() {
    return step == null || guarded.contains(step) ? null : step;
  }

  void because(Cause cause, Runnable work) {
    ScopedValue.where(CAUSE, cause).run(work);
  }

  /** Stops an attempt that cannot commit, while it is certain that nothing was committed. */
  void requireSound() {
    stopIfFailed();
    transaction.requireSound("The command");
  }

  /** Writes the pending rows and commits, in one round trip. */
  void finish() {
    requireSound();
    environment.streams().writeDeclined(retried);
    parking.write();
    List<Statement> rest = new ArrayList<>(pending.take());
    if (!streams.all().isEmpty()) {
      rest.addAll(environment.streams().append(published.all(), streams.all()));
    }
    rest.addAll(pending.claimed());
    rest.addAll(Commit.now());
    send(rest);
  }

  PublishedEntries published() {
    return published;
  }
}
