package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.segments.Segment;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The customer accepted an offer, and gets its reward.
 *
 * @param offer the id of the offer
 * @param version of its terms
 * @param segmentAtStart the segment of the customer when the offer started; null if it was none
 * @param reward the name of the reward
 */
@EventName("offer-accepted")
public record OfferAccepted(
    CustomerId customer,
    UUID offer,
    String title,
    int version,
    @Nullable Segment segmentAtStart,
    String reward,
    Instant occurredAt)
    implements CustomerEvent {}
