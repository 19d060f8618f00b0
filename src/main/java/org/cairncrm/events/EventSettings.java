package org.cairncrm.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * The settings for retries after a failure.
 *
 * @param mostTries the number of failures after which a parked reaction waits for a person
 * @param firstPause the pause before the first retry; each further pause is twice as long
 * @param longestPause the upper limit of a pause
 * @param savepointFor how long a reaction that threw keeps its savepoint
 * @param repeatFor how long a command is repeated while the database has a transient fault
 */
@NamedInterface("platform")
@ConfigurationProperties("cairn.events")
public record EventSettings(
    @DefaultValue("10") int mostTries,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("1h") Duration longestPause,
    @DefaultValue("60s") Duration savepointFor,
    @DefaultValue("10s") Duration repeatFor) {
  /** The pause after that many failures. */
  public Duration retryAfter(int tries) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(30, Math.max(0, tries - 1)));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
