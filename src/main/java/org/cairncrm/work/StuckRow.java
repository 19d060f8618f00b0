package org.cairncrm.work;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A due row that has failed as often as it may.
 *
 * @param error of the last try
 */
@Schema(name = "StuckDueRow")
public record StuckRow(
    CustomerId customer,
    String kind,
    String key,
    Instant dueAt,
    int tries,
    @Nullable String error) {}
