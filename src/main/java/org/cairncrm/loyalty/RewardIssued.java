package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer was rewarded for an order or another event.
 *
 * @param order the order that it belongs to; null if it belongs to none
 * @param rule the name of the rule that gave it
 * @param kind {@code points}, active at once, or {@code voucher}
 * @param points null for a voucher
 * @param value null for points
 * @param expiresAt null for points
 */
@EventName("reward-issued")
public record RewardIssued(
    CustomerId customer,
    UUID reward,
    @Nullable OrderId order,
    Instant occurredAt,
    String rule,
    String kind,
    @Nullable Long points,
    @Nullable Money value,
    @Nullable Instant expiresAt)
    implements CustomerEvent {}
