package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * The progress of an attempt before a step, to return to if the step fails.
 *
 * @param current the event that is being reacted to; null if there is none
 */
record Checkpoint(
    PublishedEntries published,
    CommandStates states,
    @Nullable Entry current,
    int entries,
    int declined) {
  /** All pending rows have been written. */
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
