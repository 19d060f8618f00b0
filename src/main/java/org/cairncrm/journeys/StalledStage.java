package org.cairncrm.journeys;

/**
 * A stage with customers who have been there for longer than its target.
 *
 * @param customers the number of these customers
 */
public record StalledStage(
    String journey, String journeyTitle, String stage, String stageTitle, long customers) {}
