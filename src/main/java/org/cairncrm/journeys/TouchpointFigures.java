package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint with the number of its occurrences.
 *
 * @param event the event that counts it; null if none does
 * @param times the number of events within the period that happened while the customer was in the
 *     stage, with the channel and direction of the touchpoint and its condition. Null if no event
 *     counts it.
 */
public record TouchpointFigures(
    String title,
    Lane lane,
    @Nullable Channel channel,
    @Nullable String event,
    @Nullable Long times) {}
