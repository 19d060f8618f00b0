package org.cairncrm.journeys;

import java.util.List;

/**
 * A journey's map with the figures of its stages, in their order.
 *
 * @param period the figures within the period that was asked for
 */
public record JourneyFigures(
    JourneyOverview overview, List<StageFigures> stages, PeriodFigures period) {
  /** The period in days for the average stay and the flow of a stage. */
  public static final int DAYS_COUNTED = 365;
}
