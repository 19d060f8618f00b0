package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer can enter a journey again.
 *
 * @param pause the time that must have passed since the end of the last run; null for never
 * @param whileUnderWay whether an entry ends the run that is under way and begins another
 */
record Reentry(@Nullable Duration pause, boolean whileUnderWay) {
  static final Reentry NEVER = new Reentry(null, false);

  static Reentry read(String written) {
    return switch (written) {
      case "never" -> NEVER;
      case "after-exit" -> new Reentry(Duration.ZERO, false);
      case "always" -> new Reentry(Duration.ZERO, true);
      default -> new Reentry(MapReader.duration(written), false);
    };
  }

  /** Whether a run can begin at this time after the last one ended. */
  boolean allows(Instant ended, Instant at) {
    return pause != null && !at.isBefore(ended.plus(pause));
  }
}
