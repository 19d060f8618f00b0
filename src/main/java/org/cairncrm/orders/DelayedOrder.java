package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An open order that will arrive, or should have arrived, after the promised day.
 *
 * @param carrier the carrier of the shipment that is expected last; null when nothing was handed
 *     over
 * @param estimatedOn the carrier's latest estimate
 * @param dayPassed whether that day is over as well, in the business time zone
 * @param delayedAt the time at which the delay became known
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
