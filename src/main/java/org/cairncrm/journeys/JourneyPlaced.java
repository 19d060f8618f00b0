package org.cairncrm.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A person published a journey, and the customer was placed on it by their history. Nothing was
 * sent because of that. The reason is the text of the event.
 *
 * @param version the version of the map
 * @param stage the stage of the newest run that is under way; null if all have ended
 */
@EventName("journey-placed")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyPlaced(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    @Nullable String stage,
    @Nullable String stageTitle,
    Instant occurredAt)
    implements OwnJourneyEvent {}
