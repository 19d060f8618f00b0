package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;

/**
 * A batch of vouchers.
 *
 * @param asked the vouchers as they were asked for
 * @param generated the number of codes so far
 * @param usedCodes the number of codes with at least one use
 * @param uses the number of uses of all codes
 * @param job the job that generates the codes; null for a shared code
 * @param stoppedAt null unless the batch was stopped
 */
public record VoucherBatch(
    UUID id,
    NewVoucherBatch asked,
    long generated,
    long usedCodes,
    long uses,
    Actor createdBy,
    Instant createdAt,
    @Nullable Job job,
    @Nullable Instant stoppedAt,
    @Nullable Actor stoppedBy,
    @Nullable String stopReason) {}
