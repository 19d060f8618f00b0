package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * A customer bought a reward of the catalogue for points.
 *
 * @param itemVersion the version of the item that was bought
 * @param title the name of the item in the language of the customer
 * @param kind {@code voucher}, {@code gift} or {@code status}
 */
@EventName("reward-bought")
public record RewardBought(
    CustomerId customer,
    UUID purchase,
    UUID item,
    int itemVersion,
    String title,
    String kind,
    Instant occurredAt,
    String currency,
    long points)
    implements CustomerEvent {}
