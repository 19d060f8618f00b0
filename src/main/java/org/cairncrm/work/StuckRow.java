package org.cairncrm.work;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A due row that has reached the maximum number of failures.
 *
 * @param error the error of the last attempt
 */
@Schema(name = "StuckDueRow")
public record StuckRow(
    CustomerId customer,
    String kind,
    String key,
    Instant dueAt,
    int tries,
    @Nullable String error) {}
