package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer returned to an earlier stage of a journey, because the event that had led on was
 * reversed, for example by the cancellation of an order.
 *
 * @param version the version of the map
 * @param stage the stage of the customer now; null if the customer is no longer on the journey
 * @param from the stage that was reverted
 */
@EventName("stage-reverted")
public record StageReverted(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    @Nullable String stage,
    @Nullable String stageTitle,
    String from,
    String fromTitle,
    Instant occurredAt)
    implements OwnJourneyEvent {}
