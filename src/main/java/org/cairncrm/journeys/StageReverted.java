package org.cairncrm.journeys;

import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer is back at an earlier stage of a journey, since what had led on was taken back: an
 * order was cancelled, for example.
 *
 * @param version of the map that was live
 * @param stage where the customer is now; null if nothing is left that led to the journey
 * @param from the stage that was taken back
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
    implements CustomerEvent {}
