package org.cairncrm.journeys;

/**
 * The runs that ended at one stage by one exit without being won.
 *
 * @param exit the name of the exit, which is the reason
 * @param number the number of runs
 */
public record DropOff(
    String stage,
    String stageTitle,
    String exit,
    String exitTitle,
    ExitOutcome outcome,
    long number) {}
