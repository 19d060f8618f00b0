package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points should have been taken back because goods were returned or an order was cancelled, but the
 * customer had spent them.
 *
 * @param order null for points that came from no order
 * @param returns the effect: {@code debt}, {@code waive} or {@code block}
 */
@EventName("points-owed")
public record PointsOwed(
    CustomerId customer,
    @Nullable OrderId order,
    UUID lot,
    Instant occurredAt,
    String currency,
    long points,
    String returns)
    implements CustomerEvent {}
