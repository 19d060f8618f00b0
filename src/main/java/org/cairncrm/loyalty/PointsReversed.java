package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points were reversed because their order was cancelled, because goods were returned, or because
 * of a credit note that names no order.
 *
 * @param order null for points that came from no order
 */
@EventName("points-reversed")
public record PointsReversed(
    CustomerId customer, @Nullable OrderId order, UUID lot, Instant occurredAt, long points)
    implements CustomerEvent {}
