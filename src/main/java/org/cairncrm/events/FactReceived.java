package org.cairncrm.events;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A fact from another system for which Cairn has no record of its own, such as an abandoned cart.
 * Facts are declared in {@code journey-maps/facts/}; a recorded event is read without its
 * declaration.
 *
 * @param fact the declared name that maps and rules use, such as {@code cart-abandoned}
 * @param title the name for people, as declared when the fact arrived
 * @param source the system that sent it; unique together with {@code externalId}
 * @param facts its values, as its schema allows
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
