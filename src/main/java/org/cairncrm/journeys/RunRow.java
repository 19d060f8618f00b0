package org.cairncrm.journeys;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run after one change, as it is written.
 *
 * @param left the passage that the change ended; null for none
 * @param entered the passage that the change began; null for none
 * @param last the last passage of the run
 * @param ending null while the run is open
 */
record RunRow(
    RunId of,
    String key,
    int version,
    Instant enteredAt,
    @Nullable Instant actedUntil,
    @Nullable Instant triedUntil,
    @Nullable Instant drainUntil,
    @Nullable Passage left,
    @Nullable Passage entered,
    Passage last,
    Run.@Nullable Ending ending)
    implements RunWrite {
  static RunRow of(RunId id, Run run, @Nullable Passage left, @Nullable Passage entered) {
    return new RunRow(
        id,
        run.key,
        run.version,
        run.enteredAt,
        run.actedUntil,
        run.triedUntil,
        run.drainUntil,
        left,
        entered,
        run.last(),
        run.ending);
  }

  /** The end of a run that has ended. */
  Run.Ending end() {
    return Objects.requireNonNull(ending);
  }
}
