package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the promised day of an order.
 *
 * @param at the time of the change, which may be before changes that are already known
 * @param previouslyOn the day in force before it; null if none had been promised
 */
public record PromiseChange(
    UUID id,
    OrderId orderId,
    String source,
    String externalId,
    Instant at,
    @Nullable LocalDate previouslyOn,
    LocalDate promisedOn,
    String reason) {}
