package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A redemption reserved points.
 *
 * @param expiresAt when the points are released if nobody confirms the redemption before
 */
@EventName("points-reserved")
public record PointsReserved(
    CustomerId customer,
    UUID redemption,
    Instant occurredAt,
    String currency,
    long points,
    Instant expiresAt)
    implements CustomerEvent {}
