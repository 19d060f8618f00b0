package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * Points of a customer are about to expire. Published once for each month in which points expire,
 * as many days before the first of them as their programme says.
 *
 * @param points all points that expire within that month
 * @param expiresAt when the first of them expire
 */
@EventName("points-expiring")
public record PointsExpiring(
    CustomerId customer, Instant occurredAt, String currency, long points, Instant expiresAt)
    implements CustomerEvent {}
