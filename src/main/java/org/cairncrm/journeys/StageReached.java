package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer moved on to another stage of a journey.
 *
 * @param version the version of the map
 * @param from the stage that the customer left
 * @param days the number of whole days that the customer was there
 */
@EventName("stage-reached")
public record StageReached(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    String stage,
    String stageTitle,
    String from,
    String fromTitle,
    int days,
    Instant occurredAt)
    implements OwnJourneyEvent {}
