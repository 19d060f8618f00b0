package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer returned to an earlier stage of a journey, because the event that had led on was
 * reversed, for example by the cancellation of an order, or because a fact that was recorded late
 * undid what a time had led to.
 *
 * @param version the version of the map
 * @param stage the stage of the customer now; null if the customer is no longer on the journey
 * @param from the stage that was reverted, or the exit by which the customer had left
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
