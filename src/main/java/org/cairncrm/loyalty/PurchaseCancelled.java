package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * The purchase of a reward was cancelled, and its points were given back. The reason is the text
 * beside the event.
 */
@EventName("purchase-cancelled")
public record PurchaseCancelled(
    CustomerId customer,
    UUID purchase,
    UUID item,
    String title,
    Instant occurredAt,
    String currency,
    long points)
    implements CustomerEvent {}
