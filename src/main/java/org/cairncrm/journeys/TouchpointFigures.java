package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint with its number of recent occurrences.
 *
 * @param event the event that counts it; null if none does
 * @param times the number of events within {@link JourneyFigures#DAYS_OF_TOUCHPOINTS} days. If the
 *     event leads to the stage, the number of customers who came instead. Null if no event counts
 *     it.
 */
public record TouchpointFigures(
    String title,
    Lane lane,
    @Nullable Channel channel,
    @Nullable String event,
    @Nullable Long times) {}
