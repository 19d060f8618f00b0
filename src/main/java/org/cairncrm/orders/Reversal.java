package org.cairncrm.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation or return of an order or of a part of it.
 *
 * @param amount the refund
 * @param lines the goods; empty when they are unknown
 */
public record Reversal(
    UUID id,
    OrderId orderId,
    String source,
    String externalId,
    ReversalKind kind,
    Instant at,
    Money amount,
    @Nullable String reason,
    List<LineQuantity> lines) {}
