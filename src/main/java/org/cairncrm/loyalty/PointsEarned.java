package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;

/**
 * An order earned points, which are pending.
 *
 * @param activatesAt the end of their waiting period, when they become active without a delivery
 */
@EventName("points-earned")
public record PointsEarned(
    CustomerId customer,
    OrderId order,
    UUID lot,
    Instant occurredAt,
    long points,
    Instant activatesAt)
    implements CustomerEvent {}
