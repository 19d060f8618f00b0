package org.cairncrm.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The events of one attempt at a command, those that still await reactions, and the topics that the
 * attempt has changed.
 */
final class PublishedEntries {
  private final List<Entry> all = new ArrayList<>();
  private final Queue<Entry> awaiting = new ArrayDeque<>();
  private final Set<String> topics = new HashSet<>(0);

  void add(Entry entry) {
    all.add(entry);
    awaiting.add(entry);
  }

  /** The next event to react to, by seq; null if there is none left. */
  @Nullable Entry next() {
    return awaiting.poll();
  }

  List<Entry> all() {
    return Collections.unmodifiableList(all);
  }

  /** The first event, whose presence in the journal proves that the attempt committed. */
  @Nullable Entry first() {
    return all.isEmpty() ? null : all.getFirst();
  }

  Set<CustomerId> customers() {
    return all.stream().map(entry -> entry.event().customer()).collect(Collectors.toSet());
  }

  void changed(String topic) {
    topics.add(topic);
  }

  /** The topics whose watchers are woken after the commit. */
  Set<String> topics() {
    return topics;
  }

  /** Drops all events after the first {@code size} and releases their seqs. */
  void cutTo(int size, LockedStreams streams) {
    while (all.size() > size) {
      Entry undone = all.removeLast();
      awaiting.remove(undone);
      streams.of(undone.event().customer()).seq--;
    }
  }

  /** A customer's events from that seq on. */
  Stream<PastEvent> of(CustomerId customer, long from) {
    return all().stream()
        .filter(entry -> entry.seq() >= from && entry.event().customer().equals(customer))
        .map(entry -> new PastEvent(entry.seq(), entry.cause().seq(), entry.event()));
  }

  /** The names of the last events, for an error message. */
  String trail(int length) {
    return all.subList(Math.max(0, all.size() - length), all.size()).stream()
        .map(entry -> entry.type().name())
        .collect(Collectors.joining(" → "));
  }

  /** The entry with this seq, which is not in the journal before the command ends; null if none. */
  @Nullable Entry at(CustomerId customer, long seq) {
    return all().stream()
        .filter(entry -> entry.seq() == seq && entry.event().customer().equals(customer))
        .findFirst()
        .orElse(null);
  }
}
