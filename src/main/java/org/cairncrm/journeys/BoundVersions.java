package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.PastEvent;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a customer's runs followed at earlier times, for a walk that repeats them. A
 * run that was published anew meanwhile followed the version from before; a run that had not
 * existed begins on the version in force.
 */
final class BoundVersions implements JourneyWalk.Beginning {
  private final JourneyVersions versions;
  private final List<Run> stored;
  private final List<JourneyRepublished> again;

  /**
   * @param stored the runs as they are now
   * @param events the events that are walked again, in the order of their time
   */
  BoundVersions(JourneyVersions versions, List<Run> stored, List<PastEvent> events) {
    this.versions = versions;
    this.stored = stored;
    this.again =
        events.stream()
            .map(PastEvent::event)
            .filter(JourneyRepublished.class::isInstance)
            .map(JourneyRepublished.class::cast)
            .filter(published -> published.journey().equals(versions.name()))
            .toList();
  }

  /** Gives each run the version that it followed before the events. */
  void bind(List<Run> runs) {
    for (Run run : runs) {
      Run now = stored.stream().filter(one -> one.number == run.number).findFirst().orElse(run);
      JourneyRepublished first = first(now);
      if (first != null) {
        run.version = first.fromVersion();
        run.drainUntil = null;
      }
    }
  }

  @Override
  public PublishedMap at(String key, Instant at) {
    Run nearest = underWay(key, at);
    JourneyRepublished first = first(key, at, nearest == null ? null : nearest.ending);
    int version =
        first != null
            ? first.fromVersion()
            : nearest != null ? nearest.version : versions.inForce().version();
    PublishedMap map = versions.of(version);
    return map == null ? versions.inForce() : map;
  }

  /**
   * The run with this key that is under way at a time, or else the next one, which the walk may let
   * begin earlier. Null if there is none: an earlier run that has ended says nothing.
   */
  private @Nullable Run underWay(String key, Instant at) {
    Run found = null;
    for (Run run : stored) {
      boolean over = run.ending != null && run.ending.at().isBefore(at);
      if (run.key.equals(key) && !over && (found == null || !run.enteredAt.isAfter(at))) {
        found = run;
      }
    }
    return found;
  }

  /**
   * The first publication after a time for a run that begins then; null if there is none.
   *
   * @param ending the end of the run; null if it is under way
   */
  private @Nullable JourneyRepublished first(String key, Instant at, Run.@Nullable Ending ending) {
    return again.stream()
        .filter(published -> published.runKey().equals(key))
        .filter(published -> !published.occurredAt().isBefore(at))
        .filter(published -> ending == null || !published.occurredAt().isAfter(ending.at()))
        .findFirst()
        .orElse(null);
  }

  /** The first publication during the run among the events; null if there is none. */
  private @Nullable JourneyRepublished first(Run run) {
    for (JourneyRepublished published : again) {
      if (published.runKey().equals(run.key)
          && !published.occurredAt().isBefore(run.enteredAt)
          && (run.ending == null || !published.occurredAt().isAfter(run.ending.at()))) {
        return published;
      }
    }
    return null;
  }
}
