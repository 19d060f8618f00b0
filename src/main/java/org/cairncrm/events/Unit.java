package org.cairncrm.events;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
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

  private static final int MOST_ROUNDS_OF_TIMERS = 1000;

  private final Workings workings;
  private final Transaction transaction;
  private final Set<String> guarded;
  private final TreeMap<CustomerId, Stream> streams = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Queue<Entry> queue = new ArrayDeque<>();
  private final Map<String, Deferred<?>> deferred = new LinkedHashMap<>();
  private final Map<CustomerId, Set<String>> blocked = new HashMap<>();
  private final List<Park> parks = new ArrayList<>();
  private final List<Entry> retried = new ArrayList<>();
  private @Nullable Entry current;
  private boolean dispatching;
  private @Nullable RuntimeException failure;

  /**
   * @param guarded the steps that get a savepoint in this attempt
   */
  Unit(Workings workings, Transaction transaction, Set<String> guarded) {
    this.workings = workings;
    this.transaction = transaction;
    this.guarded = guarded;
  }

  static Unit required() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException(
          "Only within a command: wrap the change in Commands.on(…), see"
              + " docs/architecture.md#commands");
    }
    return CURRENT.get();
  }

  void lock(CustomerId customer, Instant occurredAt) {
    Stream stream = streams.get(customer);
    if (stream == null) {
      requireOrder(customer);
      stream = locked(workings.streams().lock(customer));
      if (stream == null) {
        throw new NotFound("customer", customer);
      }
    }
    fireTimers(stream, occurredAt);
  }

  boolean tryLock(CustomerId customer, Instant occurredAt) {
    Stream stream = locked(workings.streams().tryLock(customer));
    if (stream == null) {
      return false;
    }
    fireTimers(stream, occurredAt);
    return true;
  }

  void open(CustomerId customer) {
    streams.put(customer, new Stream(customer, 0, workings.now(), 0, Instant.MAX));
  }

  private @Nullable Stream locked(@Nullable Stream stream) {
    if (stream != null) {
      stream.reached(workings.now());
      streams.put(stream.customer, stream);
    }
    return stream;
  }

  private void requireOrder(CustomerId customer) {
    if (!streams.isEmpty() && streams.lastKey().compareTo(customer) > 0) {
      throw new IllegalStateException(
          "Customers are locked in the order of their ids, or two commands wait for each other: use"
              + " Commands.on(Collection, …)");
    }
  }

  Stream stream(CustomerId customer) {
    Stream stream = streams.get(customer);
    if (stream == null) {
      throw new IllegalStateException(
          "Customer "
              + customer
              + " is not locked by this command, see docs/architecture.md#commands");
    }
    return stream;
  }

  private void fireTimers(Stream stream, Instant occurredAt) {
    Instant until = occurredAt.isBefore(stream.recordedAt) ? occurredAt : stream.recordedAt;
    for (int round = 0; !stream.nextDue.isAfter(until); round++) {
      if (round == MOST_ROUNDS_OF_TIMERS) {
        throw new IllegalStateException(
            "A timer of customer " + stream.customer + " sets itself again without end");
      }
      writeDeferred();
      stream.nextDue = Instant.MAX;
      stream.dueAt(workings.fire(stream.customer, until));
    }
  }

  void publish(CustomerEvent event, @Nullable String text, @Nullable Decision decision) {
    stopIfFailed();
    Stream stream = stream(event.customer());
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
    stream(customer);
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

  private void attempt(String step, Cause cause, Runnable work, Consumer<Exception> failed) {
    if (!guarded.contains(step)) {
      try {
        ScopedValue.where(CAUSE, cause).run(work);
        transaction.requireSound(step);
      } catch (RuntimeException error) {
        throw fail(Faults.passing(error) ? error : new ReactionFailed(step, error));
      }
      return;
    }
    Mark mark = mark();
    Object savepoint = transaction.savepoint();
    try {
      ScopedValue.where(CAUSE, cause).run(work);
      transaction.requireSound(step);
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
    if (stream(customer).parked == 0) {
      return Set.of();
    }
    return blocked.computeIfAbsent(customer, workings.parked()::reactions);
  }

  private void park(Park park) {
    blocked.computeIfAbsent(park.customer(), workings.parked()::reactions).add(park.reaction());
    stream(park.customer()).parked++;
    parks.add(park);
  }

  <R> void defer(String kind, R row, Consumer<List<R>> write) {
    @SuppressWarnings("unchecked") // a kind has one type of row: its only caller's
    var rows =
        (Deferred<R>)
            deferred.computeIfAbsent(kind, ignored -> new Deferred<>(new ArrayList<>(), write));
    rows.rows().add(row);
  }

  void because(Cause cause, Runnable work) {
    ScopedValue.where(CAUSE, cause).run(work);
  }

  void writeDeferred() {
    deferred.values().forEach(Deferred::write);
  }

  /** Writes what was kept back. After this the transaction may commit. */
  void finish() {
    stopIfFailed();
    transaction.requireSound("The command");
    writeDeferred();
    if (!streams.isEmpty()) {
      workings.streams().write(entries, streams.values());
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

  Instant nextDue() {
    return streams.values().stream()
        .map(stream -> stream.nextDue)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private Mark mark() {
    Map<String, Integer> sizes = new HashMap<>();
    deferred.forEach((kind, rows) -> sizes.put(kind, rows.rows().size()));
    return new Mark(entries.size(), current == null ? 0 : current.declined().size(), sizes);
  }

  private void undo(Mark mark) {
    while (entries.size() > mark.entries()) {
      Entry undone = entries.removeLast();
      queue.remove(undone);
      stream(undone.event().customer()).seq--;
    }
    if (current != null) {
      current.declined().subList(mark.declined(), current.declined().size()).clear();
    }
    deferred.forEach((kind, rows) -> rows.cutTo(mark.deferred().getOrDefault(kind, 0)));
  }

  private record Mark(int entries, int declined, Map<String, Integer> deferred) {}

  private record Deferred<R>(List<R> rows, Consumer<List<R>> writer) {
    void write() {
      if (!rows.isEmpty()) {
        List<R> all = List.copyOf(rows);
        rows.clear();
        writer.accept(all);
      }
    }

    void cutTo(int size) {
      if (rows.size() > size) {
        rows.subList(size, rows.size()).clear();
      }
    }
  }
}
