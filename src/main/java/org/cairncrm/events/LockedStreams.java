package org.cairncrm.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The streams that one attempt at a command has locked, in the order of their customers' ids. */
final class LockedStreams {
  private static final int MOST_ROUNDS_OF_TIMERS = 1000;

  private final CommandEnvironment environment;
  private final PendingWrites pending;
  private final TreeMap<CustomerId, Stream> streams = new TreeMap<>();

  LockedStreams(CommandEnvironment environment, PendingWrites pending) {
    this.environment = environment;
    this.pending = pending;
  }

  void lock(CustomerId customer, Instant occurredAt) {
    lock(customer, occurredAt, List.of());
  }

  /**
   * Locks the customer and runs the query in the same round trip. Timers fire after that, or before
   * it if the command held the lock already.
   */
  <A extends @Nullable Object> A lock(CustomerId customer, Instant occurredAt, Query<A> query) {
    @SuppressWarnings("unchecked") // the answer of this query
    A answer = (A) lock(customer, occurredAt, List.of(query)).getFirst();
    return answer;
  }

  private List<@Nullable Object> lock(
      CustomerId customer, Instant occurredAt, List<Query<?>> wanted) {
    Stream held = streams.get(customer);
    if (held != null) {
      fireTimers(held, occurredAt);
      return wanted.isEmpty() ? List.of() : ask(wanted);
    }
    requireOrder(customer);
    List<@Nullable Object> answers = ask(customer, StreamTable.lock(customer), wanted);
    Stream stream = locked((Stream) answers.getFirst());
    if (stream == null) {
      throw new NotFound("customer", customer);
    }
    fireTimers(stream, occurredAt);
    return answers.subList(answers.size() - wanted.size(), answers.size());
  }

  boolean tryLock(CustomerId customer, Instant occurredAt) {
    Stream stream =
        locked((Stream) ask(customer, StreamTable.tryLock(customer), List.of()).getFirst());
    if (stream == null) {
      return false;
    }
    fireTimers(stream, occurredAt);
    return true;
  }

  /** Runs the lock, then the prefetches, then the wanted queries. */
  private List<@Nullable Object> ask(
      CustomerId customer, Query<@Nullable Stream> lock, List<Query<?>> wanted) {
    List<Query<?>> queries = new ArrayList<>();
    queries.add(lock);
    environment.streams().prefetches().forEach(prefetch -> queries.add(prefetch.of(customer)));
    queries.addAll(wanted);
    return ask(queries);
  }

  private List<@Nullable Object> ask(List<Query<?>> queries) {
    return pending.without(() -> environment.streams().ask(queries));
  }

  void open(CustomerId customer) {
    streams.put(customer, new Stream(customer, 0, environment.now(), 0, Instant.MAX, Instant.MIN));
  }

  private @Nullable Stream locked(@Nullable Stream stream) {
    if (stream != null) {
      stream.reached(environment.now());
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

  private void fireTimers(Stream stream, Instant occurredAt) {
    Instant until = occurredAt.isBefore(stream.recordedAt) ? occurredAt : stream.recordedAt;
    for (int round = 0; !stream.nextDue.isAfter(until); round++) {
      if (round == MOST_ROUNDS_OF_TIMERS) {
        throw new IllegalStateException(
            "A timer of customer " + stream.customer + " sets itself again without end");
      }
      stream.nextDue = Instant.MAX;
      stream.dueAt(environment.fire(stream.customer, until));
    }
  }

  Stream of(CustomerId customer) {
    Stream stream = streams.get(customer);
    if (stream == null) {
      throw new IllegalStateException(
          "Customer "
              + customer
              + " is not locked by this command, see docs/architecture.md#commands");
    }
    return stream;
  }

  List<Stream> all() {
    return List.copyOf(streams.values());
  }

  /** The earliest due time of these customers; {@link Instant#MAX} if nothing is due. */
  Instant nextDue() {
    return streams.values().stream()
        .map(stream -> stream.nextDue)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
