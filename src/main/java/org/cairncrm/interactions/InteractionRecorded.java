package org.cairncrm.interactions;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An interaction was recorded. Its subject and body are the text of the event.
 *
 * @param agent the username of the person who represented the company; null when none is known
 * @param order the order that it is about; null for none
 * @param correctedAt the time of its last correction; null when it was never corrected
 */
@EventName("interaction-recorded")
public record InteractionRecorded(
    CustomerId customer,
    UUID interaction,
    Channel channel,
    Direction direction,
    @Nullable String agent,
    Instant occurredAt,
    @Nullable OrderId order,
    @Nullable Instant correctedAt)
    implements CustomerEvent {
  static InteractionRecorded of(Interaction interaction, @Nullable Instant correctedAt) {
    return new InteractionRecorded(
        interaction.customer(),
        interaction.id(),
        interaction.channel(),
        interaction.direction(),
        interaction.agent(),
        interaction.at(),
        interaction.order(),
        correctedAt);
  }
}
