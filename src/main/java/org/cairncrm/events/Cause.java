package org.cairncrm.events;

import org.jspecify.annotations.Nullable;

/**
 * What something follows from.
 *
 * @param event null for a first cause
 * @param seq its place in the same customer's stream; null when it is another customer's
 * @param root the first event of the running command, beneath which this is told; null when the
 *     command begins here
 * @param depth how many reactions lie between the command and this
 */
public record Cause(@Nullable EventId event, @Nullable Long seq, @Nullable Long root, int depth) {
  public static final Cause NONE = new Cause(null, null, null, 0);

  /** The cause of what leaves the database for this event: told with it. */
  public static Cause delivered(@Nullable EventId event, @Nullable Long seq, @Nullable Long root) {
    return new Cause(event, seq, root, 0);
  }

  /** The cause of what is done later and apart from it: told as a stone of its own. */
  public static Cause later(@Nullable EventId event, @Nullable Long seq) {
    return new Cause(event, seq, null, 0);
  }
}
