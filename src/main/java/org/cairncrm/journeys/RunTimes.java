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

  /** Whether the time of a way has not come yet, or had no condition to be tried. */
  static boolean isOpen(Run run, Path path) {
    Instant tried = run.triedUntil;
    return !path.isConditional() || tried == null || run.since().plus(path.after()).isAfter(tried);
  }

  /** The time of a way. A version that a run came to later lets no time pass before that. */
  static Instant due(Run run, Path path) {
    Instant due = run.since().plus(path.after());
    return isAhead(run, due) ? due : Objects.requireNonNull(run.actedUntil);
  }

  /** Whether an event of this time is older than a time that the run has passed. */
  static boolean isPassed(Run run, Instant at) {
    return (run.actedUntil != null && run.actedUntil.isAfter(at))
        || (run.triedUntil != null && run.triedUntil.isAfter(at));
  }

  private static Instant due(JourneyMap map, Run run) {
    Instant due =
        map.timeouts(run.stage()).stream()
            .filter(path -> isOpen(run, path))
            .map(path -> due(run, path))
            .findFirst()
            .orElse(Instant.MAX);
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
