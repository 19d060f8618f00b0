package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;

/**
 * Points were taken back, since their order was cancelled, goods of it were returned, or money was
 * given back of which nobody said for which order.
 */
@EventName("points-reversed")
public record PointsReversed(
    CustomerId customer, OrderId order, UUID lot, Instant occurredAt, long points)
    implements CustomerEvent {}
