package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer left a journey.
 *
 * @param version the version of the map
 * @param run the number of the run among the customer's runs of this journey
 * @param exit the name of the exit
 * @param from the last stage
 * @param days the number of whole days that the customer was on the journey
 */
@EventName("journey-left")
public record JourneyLeft(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    int run,
    String exit,
    String exitTitle,
    ExitOutcome outcome,
    String from,
    String fromTitle,
    int days,
    Instant occurredAt)
    implements OwnJourneyEvent {}
