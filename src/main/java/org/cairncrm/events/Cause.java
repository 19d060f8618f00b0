package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * The origin of an event.
 *
 * @param event the event that caused it; null for a first cause
 * @param seq the cause's place in the same customer's stream; null if the cause belongs to another
 *     customer
 * @param root the first event of the running command, under which this event is shown; null if the
 *     command begins here
 * @param depth the number of reactions between the command and this event
 */
public record Cause(@Nullable EventId event, @Nullable Long seq, @Nullable Long root, int depth) {
  public static final Cause NONE = new Cause(null, null, null, 0);

  /** The cause of a delivery that leaves the database for this event, shown under it. */
  public static Cause delivered(@Nullable EventId event, @Nullable Long seq, @Nullable Long root) {
    return new Cause(event, seq, root, 0);
  }

  /** The cause of later, separate work, shown as an entry of its own. */
  public static Cause later(@Nullable EventId event, @Nullable Long seq) {
    return new Cause(event, seq, null, 0);
  }
}
