package org.cairncrm.journeys;

import java.util.List;

/** A journey's map with what is going on at each of its stages, in their order. */
public record JourneyFigures(JourneyOverview overview, List<StageFigures> stages) {
  /** How many days back arrivals, dwell and flow are counted. */
  public static final int DAYS_COUNTED = 365;

  /** How many days back touchpoints are counted. */
  public static final int DAYS_OF_TOUCHPOINTS = 30;
}
