package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer set out on a journey.
 *
 * @param version of the map that let them in
 * @param stage where they came in: not always the first
 */
@EventName("journey-entered")
public record JourneyEntered(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    String stage,
    String stageTitle,
    Instant occurredAt)
    implements CustomerEvent {}
