package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.cairncrm.journeys.JourneyMap.Path;

/** Decides when time alone does something to a run. */
final class RunTimes {
  private RunTimes() {}

  /** Whether the actions that are due at this time have not been done yet. */
  static boolean isAhead(Run run, Instant due) {
    Instant until = run.actedUntil;
    return until == null || due.isAfter(until);
  }

  /** The next time at which something happens to the run; {@link Instant#MAX} for never. */
  static Instant due(JourneyVersions versions, Run run) {
    PublishedMap map = versions.of(run);
    Instant due = map == null ? Instant.MAX : due(map.map(), run);
    Instant until = run.drainUntil;
    return until == null || until.isAfter(due) ? due : until;
  }

  private static Instant due(JourneyMap map, Run run) {
    Path timeout = map.timeout(run.stage());
    Instant due = Instant.MAX;
    if (timeout != null) {
      due = run.since().plus(timeout.after());
      // a version that a run came to later lets no time pass before that
      due = isAhead(run, due) ? due : Objects.requireNonNull(run.actedUntil);
    }
    Stage here = map.stage(run.stage());
    if (here != null) {
      for (StageAction action : here.actions()) {
        Duration after = action.after();
        Instant acts = after == null ? Instant.MAX : run.since().plus(after);
        if (acts.isBefore(due) && isAhead(run, acts)) {
          due = acts;
        }
      }
    }
    return due;
  }
}
