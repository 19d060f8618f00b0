package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the books: points move from one account to another.
 *
 * @param debit the account that loses the points
 * @param credit the account that receives the points
 */
@Schema(name = "LoyaltyPosting")
public record Posting(
    UUID id,
    UUID lot,
    LedgerAccount debit,
    LedgerAccount credit,
    long points,
    Instant occurredAt) {}
