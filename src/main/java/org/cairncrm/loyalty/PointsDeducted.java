package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/** A person deducted points. The reason is the text beside the event. */
@EventName("points-deducted")
public record PointsDeducted(
    CustomerId customer, UUID adjustment, Instant occurredAt, String currency, long points)
    implements CustomerEvent {}
