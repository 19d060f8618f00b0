package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint, and how often it came about lately.
 *
 * @param event that counts it
 * @param times how often within {@link JourneyFigures#DAYS_OF_TOUCHPOINTS} days; where the event is
 *     what leads to the stage, how many customers came to it. Null when nothing counts it
 */
public record TouchpointFigures(
    String title,
    Lane lane,
    @Nullable Channel channel,
    @Nullable String event,
    @Nullable Long times) {}
