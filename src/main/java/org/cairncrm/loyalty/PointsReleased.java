package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * Reserved points were released without being spent.
 *
 * @param because {@code not-needed} or {@code deadline-passed}
 */
@EventName("points-released")
public record PointsReleased(
    CustomerId customer,
    UUID redemption,
    Instant occurredAt,
    String currency,
    long points,
    String because)
    implements CustomerEvent {}
