package org.cairncrm.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is due is worked on.
 *
 * @param background whether this instance works on it at all
 * @param sweepEvery how often it looks for what a lost wake-up left
 * @param lease after how long another instance takes over a delivery or a step of a job from one
 *     that died; renewed every third of it while it is under way
 * @param mostTries after how many failures a due row waits for a person
 * @param silence after how long of it the line between instances is tried, and how long that may
 *     take
 * @param backlogPause how long a timer that was set for a time gone by waits for further late facts
 */
@ConfigurationProperties("cairn.work")
record WorkSettings(
    @DefaultValue("true") boolean background,
    @DefaultValue("5s") Duration sweepEvery,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("10") int mostTries,
    @DefaultValue("10s") Duration silence,
    @DefaultValue("10m") Duration backlogPause) {}
