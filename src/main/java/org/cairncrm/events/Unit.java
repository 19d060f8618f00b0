package org.cairncrm.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: the streams it has locked, the events it has published, and what is to
 * be written before it commits. Belongs to one thread and one transaction.
 */
final class Unit {
  static final ScopedValue<Unit> CURRENT = ScopedValue.newInstance();
  private static final ScopedValue<Cause> CAUSE = ScopedValue.newInstance();

  /** How many reactions may follow from one another before a cascade counts as endless. */
  static final int DEEPEST = 16;

  private final Workings workings;
  private final Transaction transaction;
  private final Set<String> guarded;
  private final DeferredRows deferred = new DeferredRows();
  private final Memory memory = new Memory();
  private final LockedStreams streams;
  private final PublishedEntries published = new PublishedEntries();
  private final Parking parking;
  private final List<Entry> retried = new ArrayList<>();
  private @Nullable Entry current;
  private @Nullable String step;
  private boolean dispatching;
  private @Nullable RuntimeException failure;

  /**
   * @param guarded the steps that get a savepoint in this attempt
   */
  Unit(Workings workings, Transaction transaction, Set<String> guarded) {
    this.workings = workings;
    this.transaction = transaction;
    this.guarded = guarded;
    this.streams = new LockedStreams(workings, memory);
    this.parking = new Parking(workings, streams);
  }

  static Unit required() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException(
          "Only within a command: wrap the change in Commands.on(…), see"
              + " docs/architecture.md#commands");
    }
    return CURRENT.get();
  }

  /** The streams that this attempt has locked. */
  LockedStreams streams() {
    return streams;
  }

  /** What this attempt parks. */
  Parking parking() {
    return parking;
  }

  <R> void defer(String kind, R row, Function<List<R>, List<Statement>> write) {
    deferred.add(kind, row, write, step == null || guarded.contains(step) ? null : step);
  }

  /** What this attempt knows of its customers. */
  Memory memory() {
    return memory;
  }

  /** What this attempt keeps back. */
  DeferredRows deferred() {
    return deferred;
  }

  /** Writes the rows kept back so far, for who must see them. */
  void writeDeferred() {
    send(deferred.take());
  }

  private void send(List<Statement> statements) {
    try {
      workings.streams().send(statements);
    } catch (RuntimeException refused) {
      RuntimeException meant = deferred.meaning(refused);
      throw meant instanceof ReactionFailed ? fail(meant) : meant;
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
            workings.types().of(event.getClass()),
            stream.recordedAt,
            cause,
            actor(cause),
            text,
            decision);
    published.add(entry);
    if (!dispatching) {
      dispatch();
    }
  }

  /** What a reaction does is by whom the event is by that it reacts to, also when it is retried. */
  private Actor actor(Cause cause) {
    return current != null && cause.depth() > 0 ? current.actor() : workings.actor();
  }

  void declined(Decision decision) {
    Entry entry = current;
    if (entry == null) {
      throw new IllegalStateException(
          "Only a reaction can decline: there is no event that it looked at");
    }
    entry.decline(decision);
  }

  /**
   * By seq, each event to every reaction before the events that those published: cause before
   * effect.
   */
  private void dispatch() {
    dispatching = true;
    try {
      for (Entry entry = published.next(); entry != null; entry = published.next()) {
        current = entry;
        workings.publisher().publishEvent(entry.event());
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

  /** What the step keeps back is written before its savepoint goes: it may be what fails. */
  private void attemptGuarded(String name, Cause cause, Runnable work, Consumer<Exception> failed) {
    writeDeferred();
    Mark mark = Mark.of(published, deferred, memory, current);
    Object savepoint = transaction.savepoint();
    try {
      ScopedValue.where(CAUSE, cause).run(work);
      transaction.requireSound(name);
      writeDeferred();
    } catch (RuntimeException error) {
      if (othersFault(error)) {
        throw fail(error);
      }
      transaction.rollbackTo(savepoint);
      mark.goBack(streams);
      failed.accept(error);
      return;
    }
    transaction.release(savepoint);
  }

  /** Whether it passes, or another step is to blame, whose rows this one wanted to see. */
  private static boolean othersFault(RuntimeException error) {
    return Faults.passing(error) || error instanceof ReactionFailed;
  }

  private RuntimeException fail(RuntimeException error) {
    failure = error;
    return error;
  }

  /** An attempt that has failed goes nowhere, even when a publisher caught what it was told. */
  private void stopIfFailed() {
    if (failure != null) {
      throw failure;
    }
  }

  Cause cause() {
    return CAUSE.isBound() ? CAUSE.get() : Cause.NONE;
  }

  void because(Cause cause, Runnable work) {
    ScopedValue.where(CAUSE, cause).run(work);
  }

  /** An attempt that cannot commit ends here, while it is certain that nothing of it has. */
  void requireSound() {
    stopIfFailed();
    transaction.requireSound("The command");
  }

  /** Writes what was kept back and commits, in one round trip. */
  void finish() {
    requireSound();
    workings.streams().writeDeclined(retried);
    parking.write();
    List<Statement> rest = new ArrayList<>(deferred.take());
    if (!streams.all().isEmpty()) {
      rest.addAll(workings.streams().append(published.all(), streams.all()));
    }
    rest.addAll(deferred.claimed());
    rest.addAll(Commit.now());
    send(rest);
  }

  PublishedEntries published() {
    return published;
  }
}
