package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** Points expired, of one or several lots. */
@EventName("points-expired")
public record PointsExpired(CustomerId customer, Instant occurredAt, String currency, long points)
    implements CustomerEvent {}
