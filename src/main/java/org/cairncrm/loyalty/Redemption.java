package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points that a customer redeems.
 *
 * @param givenBack the points that came back after the confirmation
 * @param orderId the order that is paid with the points; null if it is not known
 * @param expiresAt the deadline of the confirmation
 * @param confirmedAt null if it was not confirmed
 * @param endedAt when it was released or cancelled, or expired; null if it was not
 * @param requestedBy the person or system that requested it
 * @param source the system that requested it, with its own id for it; null for a person
 */
public record Redemption(
    UUID id,
    CustomerId customerId,
    String currency,
    long points,
    long givenBack,
    RedemptionStatus status,
    @Nullable OrderId orderId,
    Instant reservedAt,
    Instant expiresAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt,
    Actor requestedBy,
    @Nullable String source,
    @Nullable String externalId) {}
