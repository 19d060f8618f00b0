package org.cairncrm.journeys;

import java.time.Instant;

/**
 * The stage of a journey that a customer is in.
 *
 * @param since the time at which the customer reached the stage
 * @param enteredAt the time at which the customer entered the journey
 */
public record CurrentStage(
    String journey,
    String journeyTitle,
    String stage,
    String stageTitle,
    Instant since,
    Instant enteredAt) {}
