package org.cairncrm.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.segments.Segment;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The customer got an offer.
 *
 * @param offer the id of the offer
 * @param version of its terms
 * @param segmentAtStart the segment of the customer when the offer started; null if it was none
 * @param until the last day on which it can be accepted
 */
@EventName("offer-made")
public record OfferMade(
    CustomerId customer,
    UUID offer,
    String title,
    int version,
    @Nullable Segment segmentAtStart,
    LocalDate until,
    Instant occurredAt)
    implements CustomerEvent {}
