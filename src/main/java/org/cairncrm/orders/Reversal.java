package org.cairncrm.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an order, or a part of it, was undone.
 *
 * @param amount refunded
 * @param lines the goods; empty when it is not known which
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
