package org.cairncrm.journeys;

import org.cairncrm.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Where customer and company meet, or what the company does for it unseen.
 *
 * @param channel null where there is none
 * @param event the stable name of the event that counts it; null when nothing does
 */
record Touchpoint(String title, Lane lane, @Nullable Channel channel, @Nullable String event) {}
