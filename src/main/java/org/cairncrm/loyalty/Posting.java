package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the books: points taken from one account and added to another.
 *
 * @param debit where they come from
 * @param credit where they go to
 */
@Schema(name = "LoyaltyPosting")
public record Posting(
    UUID id,
    UUID lot,
    LedgerAccount debit,
    LedgerAccount credit,
    long points,
    Instant occurredAt) {}
