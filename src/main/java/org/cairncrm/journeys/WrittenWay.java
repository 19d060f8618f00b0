package org.cairncrm.journeys;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way of a map as it is written.
 *
 * @param target the rank of the stage that it leads to; {@link #OUT} for an exit
 * @param from the ranks of the stages from which it leads; null for every earlier stage
 * @param isKnown whether there are all stages that it names
 * @param timed whether a time leads here, in place of an event
 * @param after the time; null for an event, or if the time cannot be read
 * @param conditional whether a condition decides at the time
 * @param pointer its place in the document
 */
record WrittenWay(
    int target,
    @Nullable Set<Integer> from,
    boolean isKnown,
    boolean timed,
    @Nullable Duration after,
    boolean conditional,
    String pointer) {
  static final int OUT = -1;

  boolean leadsFrom(int stage) {
    if (from != null) {
      return from.contains(stage) && target != stage;
    }
    return target == OUT || target > stage;
  }

  /** The time of a way by time. */
  Duration time() {
    return Objects.requireNonNull(after);
  }
}
