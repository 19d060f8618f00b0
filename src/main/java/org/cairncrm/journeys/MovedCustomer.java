package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer who would be elsewhere than today.
 *
 * @param today the title of the stage today, or of the exit; null if the customer is not on the
 *     journey
 * @param then the title of the stage on the simulated map, or of the exit; null for none
 * @param event the stable name of the event that makes the difference; null if a time does
 * @param at when it happened; null if both maps go the same way, so that something else moved the
 *     customer
 */
@Schema(name = "SimulatedMove")
public record MovedCustomer(
    CustomerId customer,
    @Nullable String today,
    @Nullable String then,
    @Nullable String event,
    @Nullable Instant at) {}
