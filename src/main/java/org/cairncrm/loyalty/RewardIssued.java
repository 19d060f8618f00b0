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
 * @param kind {@code points}, active at once, {@code voucher}, {@code gift} or {@code status}
 * @param points null for other kinds
 * @param value the amount of a voucher; null for other kinds
 * @param expiresAt null for points and gifts
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
