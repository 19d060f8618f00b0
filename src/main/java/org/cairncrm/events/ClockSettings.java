package org.cairncrm.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the database's clock is trusted.
 *
 * @param readEvery how often it is read
 * @param mayStray how far it may be from where it should be and be followed at once
 * @param believedAfter how long it must stay where it jumped to until it is followed there
 */
@ConfigurationProperties("cairn.clock")
record ClockSettings(
    @DefaultValue("60s") Duration readEvery,
    @DefaultValue("1m") Duration mayStray,
    @DefaultValue("10m") Duration believedAfter) {}
