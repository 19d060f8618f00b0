package org.cairncrm.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: the streams it has locked, the events it has published, and what is to
 * be written before it commits. Belongs to one thread and one transaction.
 */
final class Unit {
  static final ScopedValue<Unit> CURRENT = ScopedValue.newInstance();
  private static final ScopedValue<Cause> CAUSE = ScopedValue.newInstance();

  /** How many "why not?" answers are kept of one event. */
  static final int MOST_DECLINED = 16;

  /** How many reactions may follow from one another before a cascade counts as endless. */
  static final int DEEPEST = 16;

  private final Workings workings;
  private final Transaction transaction;
  private final Set<String> guarded;
  private final DeferredRows deferred = new DeferredRows();
  private final LockedStreams streams;
  private final List<Entry> entries = new ArrayList<>();
  private final Queue<Entry> queue = new ArrayDeque<>();
  private final Map<CustomerId, Set<String>> blocked = new HashMap<>();
  private final List<Park> parks = new ArrayList<>();
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
    this.streams = new LockedStreams(workings, this::writeDeferred);
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

  <R> void defer(String kind, R row, Function<List<R>, List<Statement>> write) {
    deferred.add(kind, row, write, step == null || guarded.contains(step) ? null : step);
  }

  /** Writes the rows kept back so far, for who must see them. */
  void writeDeferred() {
    workings.streams().send(deferred.take());
  }

  void publish(CustomerEvent event, @Nullable String text, @Nullable Decision decision) {
    stopIfFailed();
    Stream stream = streams.of(event.customer());
    Cause cause = cause();
    if (cause.depth() > DEEPEST) {
      throw new IllegalStateException("Events cause each other without end: " + trail());
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
            workings.actor(),
            text,
            decision);
    entries.add(entry);
    queue.add(entry);
    if (!dispatching) {
      dispatch();
    }
  }

  private String trail() {
    int from = Math.max(0, entries.size() - DEEPEST);
    return String.join(
        " → ",
        entries.subList(from, entries.size()).stream().map(entry -> entry.type().name()).toList());
  }

  void declined(Decision decision) {
    Entry entry = current;
    if (entry == null) {
      throw new IllegalStateException(
          "Only a reaction can decline: there is no event that it looked at");
    }
    if (entry.declined().size() < MOST_DECLINED) {
      entry.declined().add(decision);
    }
  }

  /**
   * By seq, each event to every reaction before the events that those published: cause before
   * effect.
   */
  private void dispatch() {
    dispatching = true;
    try {
      for (Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
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
    if (blocked(customer).contains(reaction)) {
      park(Park.behind(customer, reaction, entry.seq(), workings.now()));
      return;
    }
    attempt(
        reaction,
        entry.asCause(),
        work,
        error ->
            park(
                Park.first(
                    customer,
                    reaction,
                    entry.seq(),
                    workings.now(),
                    workings.firstRetry(),
                    error)));
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
      throw fail(Faults.passing(error) ? error : new ReactionFailed(name, error));
    }
  }

  /** What the step keeps back is written before its savepoint goes: it may be what fails. */
  private void attemptGuarded(String name, Cause cause, Runnable work, Consumer<Exception> failed) {
    writeDeferred();
    Mark mark = mark();
    Object savepoint = transaction.savepoint();
    try {
      ScopedValue.where(CAUSE, cause).run(work);
      transaction.requireSound(name);
      writeDeferred();
    } catch (RuntimeException error) {
      if (Faults.passing(error)) {
        throw fail(error);
      }
      transaction.rollbackTo(savepoint);
      undo(mark);
      failed.accept(error);
      return;
    }
    transaction.release(savepoint);
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

  private Set<String> blocked(CustomerId customer) {
    if (streams.of(customer).parked == 0) {
      return Set.of();
    }
    return blocked.computeIfAbsent(customer, workings.parked()::reactions);
  }

  private void park(Park park) {
    blocked.computeIfAbsent(park.customer(), workings.parked()::reactions).add(park.reaction());
    streams.of(park.customer()).parked++;
    parks.add(park);
  }

  void because(Cause cause, Runnable work) {
    ScopedValue.where(CAUSE, cause).run(work);
  }

  /** Writes what was kept back. After this the transaction may commit. */
  void finish() {
    stopIfFailed();
    transaction.requireSound("The command");
    List<Statement> rest = new ArrayList<>(deferred.take());
    if (!streams.all().isEmpty()) {
      rest.add(workings.streams().append(entries, streams.all()));
    }
    try {
      workings.streams().send(rest);
    } catch (RuntimeException refused) {
      throw Faults.passing(refused) || deferred.steps().isEmpty()
          ? refused
          : new ReactionFailed(deferred.steps(), refused);
    }
    workings.streams().writeDeclined(retried);
    workings.parked().write(parks);
  }

  /** The first event of this attempt, whose presence in the journal proves that it committed. */
  @Nullable Entry first() {
    return entries.isEmpty() ? null : entries.getFirst();
  }

  Set<CustomerId> customersWithEvents() {
    Set<CustomerId> customers = new HashSet<>();
    entries.forEach(entry -> customers.add(entry.event().customer()));
    return customers;
  }

  private Mark mark() {
    return new Mark(
        entries.size(), current == null ? 0 : current.declined().size(), deferred.sizes());
  }

  private void undo(Mark mark) {
    while (entries.size() > mark.entries()) {
      Entry undone = entries.removeLast();
      queue.remove(undone);
      streams.of(undone.event().customer()).seq--;
    }
    if (current != null) {
      current.declined().subList(mark.declined(), current.declined().size()).clear();
    }
    deferred.cutTo(mark.deferred());
  }

  private record Mark(int entries, int declined, Map<String, Integer> deferred) {}
}
