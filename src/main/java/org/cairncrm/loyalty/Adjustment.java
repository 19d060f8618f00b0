package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points that a person grants or deducts.
 *
 * @param points below zero for a deduction
 * @param expiresAt when granted points expire; null if they do not
 * @param decidedBy the person who approved or rejected it; null if nobody had to or has
 * @param decisionReason why it was rejected; null if it was not
 */
public record Adjustment(
    UUID id,
    CustomerId customerId,
    String currency,
    long points,
    String reason,
    AdjustmentStatus status,
    @Nullable Instant expiresAt,
    Actor requestedBy,
    Instant requestedAt,
    @Nullable Actor decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason) {}
