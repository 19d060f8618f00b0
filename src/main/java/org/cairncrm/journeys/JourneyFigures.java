package org.cairncrm.journeys;

import java.util.List;

/** A journey's map with the figures of its stages, in their order. */
public record JourneyFigures(JourneyOverview overview, List<StageFigures> stages) {
  /** The period in days for the figures on arrivals, dwell and flow. */
  public static final int DAYS_COUNTED = 365;

  /** The period in days for the counts of touchpoints. */
  public static final int DAYS_OF_TOUCHPOINTS = 30;
}
