package org.cairncrm.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt had come before a step, to go back to when the step fails.
 *
 * @param current the event that is being reacted to; null when there is none
 */
record Mark(
    PublishedEntries published,
    DeferredRows deferred,
    Memory memory,
    @Nullable Entry current,
    int entries,
    int declined,
    Map<String, Integer> rows) {
  static Mark of(
      PublishedEntries published, DeferredRows deferred, Memory memory, @Nullable Entry current) {
    return new Mark(
        published,
        deferred,
        memory,
        current,
        published.all().size(),
        current == null ? 0 : current.declined().size(),
        deferred.sizes());
  }

  /** Drops what was published, declined and kept back since. */
  void goBack(LockedStreams streams) {
    published.cutTo(entries, streams);
    if (current != null) {
      current.declined().subList(declined, current.declined().size()).clear();
    }
    deferred.cutTo(rows);
    memory.forget();
  }
}
