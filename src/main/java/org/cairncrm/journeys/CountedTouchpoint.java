package org.cairncrm.journeys;

import org.cairncrm.shared.Page;

/**
 * A touchpoint of the version in force, with a page of the events that it counts.
 *
 * @param version the version in force
 * @param number the place of the touchpoint in its stage, from 1
 * @param figures with the number of all events within the period
 * @param occurrences newest first
 */
public record CountedTouchpoint(
    String journey,
    String journeyTitle,
    int version,
    String stage,
    String stageTitle,
    int number,
    TouchpointFigures figures,
    FigurePeriod period,
    Page<TouchpointOccurrence> occurrences) {}
