package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An event that a touchpoint counts.
 *
 * @param event the stable name of the event, such as {@code order-placed}
 * @param seq its place among the customer's events, from 1
 * @param channel null if it came through none
 */
public record TouchpointOccurrence(
    CustomerId customer, Instant occurredAt, String event, long seq, @Nullable Channel channel) {}
