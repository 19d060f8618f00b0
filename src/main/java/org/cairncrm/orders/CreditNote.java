package org.cairncrm.orders;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money given back for goods of which nobody said which order they are of. */
public record CreditNote(
    UUID id,
    CustomerId customerId,
    String source,
    String externalId,
    Instant at,
    Money amount,
    @Nullable String reason) {}
