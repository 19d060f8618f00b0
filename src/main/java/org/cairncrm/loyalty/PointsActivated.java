package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;

/**
 * Pending points became active.
 *
 * @param because {@code delivered} or {@code waited}
 */
@EventName("points-activated")
public record PointsActivated(
    CustomerId customer, OrderId order, UUID lot, Instant occurredAt, long points, String because)
    implements CustomerEvent {}
