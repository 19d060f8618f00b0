package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer moved on to another stage of a journey.
 *
 * @param version of the map that moved them
 * @param from the stage they left
 * @param days whole days they had been there
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
    implements CustomerEvent {}
