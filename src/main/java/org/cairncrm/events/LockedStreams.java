package org.cairncrm.events;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The streams that one attempt at a command has locked, in the order of their customers' ids. */
final class LockedStreams {
  private static final int MOST_ROUNDS_OF_TIMERS = 1000;

  private final Workings workings;
  private final TreeMap<CustomerId, Stream> streams = new TreeMap<>();

  LockedStreams(Workings workings) {
    this.workings = workings;
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

  private void fireTimers(Stream stream, Instant occurredAt) {
    Instant until = occurredAt.isBefore(stream.recordedAt) ? occurredAt : stream.recordedAt;
    for (int round = 0; !stream.nextDue.isAfter(until); round++) {
      if (round == MOST_ROUNDS_OF_TIMERS) {
        throw new IllegalStateException(
            "A timer of customer " + stream.customer + " sets itself again without end");
      }
      stream.nextDue = Instant.MAX;
      stream.dueAt(workings.fire(stream.customer, until));
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

  /** When the first of these customers has something due; {@link Instant#MAX} for never. */
  Instant nextDue() {
    return streams.values().stream()
        .map(stream -> stream.nextDue)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
