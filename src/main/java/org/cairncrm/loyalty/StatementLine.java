package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting in the statement of a customer, with the lot that its points belong to.
 *
 * @param programme the programme that gave the points; null if none did
 * @param redemption the redemption that moved the points; null if none did
 * @param original the posting that this one reverses; null if it reverses none
 * @param purchase the name of the reward that the points paid for; null if they paid for none
 */
public record StatementLine(
    UUID posting,
    Instant occurredAt,
    LedgerAccount debit,
    LedgerAccount credit,
    long points,
    String currency,
    @Nullable String programme,
    @Nullable Integer programmeVersion,
    @Nullable String rule,
    UUID lot,
    @Nullable UUID redemption,
    @Nullable UUID original,
    @Nullable String purchase) {}
