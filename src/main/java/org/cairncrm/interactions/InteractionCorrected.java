package org.cairncrm.interactions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.EventReversal;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An interaction was corrected. The reason is the text of the event.
 *
 * @param channel the correct channel
 * @param direction the correct direction
 * @param at the correct time of the interaction
 * @param order the correct order; null for none
 * @param version the version that the correction created, from 2
 * @param changed the names of the corrected fields
 * @param occurredAt the time of the correction
 */
@EventName("interaction-corrected")
public record InteractionCorrected(
    CustomerId customer,
    UUID interaction,
    Channel channel,
    Direction direction,
    Instant at,
    @Nullable OrderId order,
    int version,
    List<String> changed,
    Instant occurredAt)
    implements EventReversal {
  /** Also if the journal has the earlier event in its corrected form already. */
  @Override
  public boolean concerns(CustomerEvent earlier) {
    return earlier instanceof InteractionRecorded recorded
        && recorded.interaction().equals(interaction);
  }

  @Override
  public CustomerEvent corrected(CustomerEvent earlier) {
    return earlier instanceof InteractionRecorded recorded && concerns(earlier)
        ? new InteractionRecorded(
            customer, interaction, channel, direction, recorded.agent(), at, order, occurredAt)
        : earlier;
  }
}
