package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;

/**
 * A reward was revoked: its order was cancelled or returned, or the customer has too few remaining
 * orders for it.
 */
@EventName("reward-revoked")
public record RewardRevoked(
    CustomerId customer, UUID reward, OrderId order, Instant occurredAt, String rule)
    implements CustomerEvent {}
