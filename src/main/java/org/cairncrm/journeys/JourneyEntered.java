package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer entered a journey.
 *
 * @param version the version of the map
 * @param stage the first stage of the customer, which need not be the first of the map
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
    implements OwnJourneyEvent {}
