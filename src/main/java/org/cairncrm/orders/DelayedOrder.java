package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An open order that will come, or should have come, after the promised day.
 *
 * @param carrier of the shipment expected last; null when nothing was handed over
 * @param estimatedOn the day that carrier last said
 * @param dayPassed whether that day is over as well, in the calendar of the business
 * @param delayedAt since when this is known
 */
public record DelayedOrder(
    OrderId id,
    CustomerId customer,
    String number,
    @Nullable LocalDate promisedOn,
    @Nullable String carrier,
    @Nullable LocalDate estimatedOn,
    boolean dayPassed,
    Instant delayedAt) {}
