package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A person moved a customer to another stage. The reason is the text of the event.
 *
 * @param version the version of the map
 * @param run the number of the run among the customer's runs of this journey
 * @param from the stage before
 */
@EventName("stage-set")
public record StageSet(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    int run,
    String stage,
    String stageTitle,
    String from,
    String fromTitle,
    Instant occurredAt)
    implements OwnJourneyEvent {}
