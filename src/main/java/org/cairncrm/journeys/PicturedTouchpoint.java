package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint in the drawing of a journey map.
 *
 * @param channel null if there is none
 * @param times how often it occurred; null if nothing was counted
 */
public record PicturedTouchpoint(
    String title, Lane lane, @Nullable Channel channel, @Nullable Long times) {}
