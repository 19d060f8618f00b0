package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's stay in a stage, from the event that led there to the event that led away.
 *
 * @param enteredSeq the place of the event that led there among the customer's events; 0 for none
 * @param leftAt null while the customer is in the stage
 * @param leftSeq the place of the event that led away; 0 for none
 * @param runKey what tells the run apart from others that are under way
 */
record Stay(
    String stage,
    Instant enteredAt,
    long enteredSeq,
    @Nullable Instant leftAt,
    long leftSeq,
    String runKey) {
  /**
   * Whether an event happened during the stay. The events that led there and away did; an event of
   * the same moment did by its place among the customer's events.
   */
  boolean includes(Instant at, long seq) {
    if (at.isBefore(enteredAt) || (at.equals(enteredAt) && seq < enteredSeq)) {
      return false;
    }
    return leftAt == null || at.isBefore(leftAt) || (at.equals(leftAt) && seq <= leftSeq);
  }

  /**
   * Whether an event with this key concerns the run.
   *
   * @param key null if the event concerns all runs
   */
  boolean isOf(@Nullable String key) {
    return key == null || key.equals(runKey);
  }
}
