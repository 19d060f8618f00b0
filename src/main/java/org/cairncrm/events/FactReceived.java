package org.cairncrm.events;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Another system told of something that Cairn keeps no record of its own for, such as a cart that
 * was left. What there is to tell is declared in {@code journey-maps/facts/}; an event of the past
 * is read without its declaration.
 *
 * @param fact the declared name, by which maps and rules know it: {@code cart-abandoned}
 * @param title what people call it, as it was declared when this arrived
 * @param source who told of it, with {@code externalId} unique
 * @param facts what it came with, as its schema allows
 */
@EventName(FactReceived.NAME)
public record FactReceived(
    CustomerId customer,
    String fact,
    String title,
    @Nullable Channel channel,
    String source,
    String externalId,
    Map<String, ? extends @Nullable Object> facts,
    Instant occurredAt)
    implements CustomerEvent {
  static final String NAME = "fact-received";
}
