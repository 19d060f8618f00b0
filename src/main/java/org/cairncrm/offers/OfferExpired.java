package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;

/**
 * An offer ended that the customer had not accepted.
 *
 * @param offer the id of the offer
 * @param because {@code ended}, or {@code stopped} if a person stopped it before its end
 */
@EventName("offer-expired")
public record OfferExpired(
    CustomerId customer, UUID offer, String title, String because, Instant occurredAt)
    implements CustomerEvent {}
