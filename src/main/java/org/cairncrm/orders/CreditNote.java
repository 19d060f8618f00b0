package org.cairncrm.orders;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** A refund that does not name an order. */
public record CreditNote(
    UUID id,
    CustomerId customerId,
    String source,
    String externalId,
    Instant at,
    Money amount,
    @Nullable String reason) {}
