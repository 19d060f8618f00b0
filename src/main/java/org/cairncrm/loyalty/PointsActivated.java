package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Pending points became active.
 *
 * @param order null for points that came from no order
 * @param because {@code delivered} or {@code waited}
 */
@EventName("points-activated")
public record PointsActivated(
    CustomerId customer,
    @Nullable OrderId order,
    UUID lot,
    Instant occurredAt,
    long points,
    String because)
    implements CustomerEvent {}
