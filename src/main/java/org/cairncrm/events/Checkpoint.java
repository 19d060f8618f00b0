package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * The state of an attempt before a step. A failed step returns to it.
 *
 * @param current the event whose reactions run; null if there is none
 */
record Checkpoint(
    PublishedEntries published,
    CommandStates states,
    @Nullable Entry current,
    int entries,
    int declined) {
  /** Creates a checkpoint. All pending rows must have been written. */
  static Checkpoint of(PublishedEntries published, CommandStates states, @Nullable Entry current) {
    return new Checkpoint(
        published,
        states,
        current,
        published.all().size(),
        current == null ? 0 : current.declined().size());
  }

  /** Drops the events, the declined decisions and the states since then. */
  void goBack(LockedStreams streams) {
    published.cutTo(entries, streams);
    if (current != null) {
      current.declined().subList(declined, current.declined().size()).clear();
    }
    states.drop();
  }
}
