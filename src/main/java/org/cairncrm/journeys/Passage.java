package org.cairncrm.journeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the path of a run.
 *
 * @param step its place on the path, from 1
 * @param leftAt null while the customer is in it
 * @param eventSeq the event that led to it; null if no event did, or it was not recorded
 */
record Passage(
    int step,
    String stage,
    Instant enteredAt,
    @Nullable Instant leftAt,
    @Nullable Long eventSeq,
    MoveCause cause) {
  /** Whether a replay of the customer's events leads to it again. */
  boolean isReplayed() {
    return eventSeq != null || cause == MoveCause.TIME;
  }

  Passage left(Instant at) {
    return new Passage(step, stage, enteredAt, at, eventSeq, cause);
  }

  /** This passage while the customer was in the stage. */
  Passage open() {
    return new Passage(step, stage, enteredAt, null, eventSeq, cause);
  }
}
