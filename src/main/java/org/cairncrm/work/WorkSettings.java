package org.cairncrm.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of background work.
 *
 * @param background whether this instance does background work at all
 * @param sweepEvery interval between sweeps, which find work whose wake-up was lost
 * @param lease time after which another instance takes over a delivery or a step of a job from an
 *     instance that has died; renewed after every third of it while the work runs
 * @param mostTries number of failures after which a due row waits for a person
 * @param silence time without a signal after which the connection between instances is checked, and
 *     the longest time that the check may take
 * @param backlogPause time that a timer with a due time in the past waits for further late facts
 */
@ConfigurationProperties("cairn.work")
record WorkSettings(
    @DefaultValue("true") boolean background,
    @DefaultValue("5s") Duration sweepEvery,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("10") int mostTries,
    @DefaultValue("10s") Duration silence,
    @DefaultValue("10m") Duration backlogPause) {}
