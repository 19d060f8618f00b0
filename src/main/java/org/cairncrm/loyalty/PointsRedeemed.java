package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer spent points.
 *
 * @param order the order that was paid with the points; null if it is not known
 */
@EventName("points-redeemed")
public record PointsRedeemed(
    CustomerId customer,
    UUID redemption,
    @Nullable OrderId order,
    Instant occurredAt,
    String currency,
    long points)
    implements CustomerEvent {}
