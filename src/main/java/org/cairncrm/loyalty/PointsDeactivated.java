package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;

/**
 * Points of an order are pending again, since its delivery was taken back.
 *
 * @param activatesAt when they become active by themselves
 */
@EventName("points-deactivated")
public record PointsDeactivated(
    CustomerId customer,
    OrderId order,
    UUID lot,
    Instant occurredAt,
    long points,
    Instant activatesAt)
    implements CustomerEvent {}
