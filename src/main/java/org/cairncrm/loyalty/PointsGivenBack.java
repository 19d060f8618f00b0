package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * Spent points were given back to the lots that they came from.
 *
 * @param because {@code redemption-cancelled} or {@code order-refunded}
 */
@EventName("points-given-back")
public record PointsGivenBack(
    CustomerId customer,
    UUID redemption,
    Instant occurredAt,
    String currency,
    long points,
    String because)
    implements CustomerEvent {}
