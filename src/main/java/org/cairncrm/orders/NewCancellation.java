package org.cairncrm.orders;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order called off.
 *
 * @param source whose external id it is; together unique among cancellations and returns
 * @param at now when null
 * @param reason in the words of whoever cancelled
 */
public record NewCancellation(
    @Nullable @Size(min = 1, max = 100) String source,
    @Nullable @Size(min = 1, max = 100) String externalId,
    @Nullable Instant at,
    @Nullable @Size(max = 2_000) String reason) {}
