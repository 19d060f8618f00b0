package org.cairncrm.journeys;

/**
 * The changes of a journey within a period.
 *
 * @param entered customers who entered the journey
 * @param moved moves to another stage, except the last
 * @param finished customers who reached the last stage
 * @param stalled customers who exceeded the target of their stage
 * @param lastStage the name of the last stage
 */
public record JourneyChange(
    String journey,
    String title,
    long entered,
    long moved,
    long finished,
    long stalled,
    String lastStage) {}
