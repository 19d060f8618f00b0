package org.cairncrm.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits for following the database's clock.
 *
 * @param readEvery the time between two readings
 * @param mayStray the largest deviation that is followed at once
 * @param believedAfter how long a larger jump must persist before it is followed
 */
@ConfigurationProperties("cairn.clock")
record ClockSettings(
    @DefaultValue("60s") Duration readEvery,
    @DefaultValue("1m") Duration mayStray,
    @DefaultValue("10m") Duration believedAfter) {}
