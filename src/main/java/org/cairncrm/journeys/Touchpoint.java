package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A contact between customer and company, or work of the company that the customer does not see.
 *
 * @param channel null if there is none
 * @param event the stable name of the event that counts it; null if none does
 */
record Touchpoint(String title, Lane lane, @Nullable Channel channel, @Nullable String event) {}
