package org.cairncrm.interactions;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer and the company were in contact. What was said is kept as text beside the event.
 *
 * @param agent the username of who spoke for the company; null when nobody did or nobody knows
 */
@EventName("interaction-recorded")
public record InteractionRecorded(
    CustomerId customer,
    UUID interaction,
    Channel channel,
    Direction direction,
    @Nullable String agent,
    Instant occurredAt)
    implements CustomerEvent {}
