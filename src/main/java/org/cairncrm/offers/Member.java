package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.segments.Segment;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer of an offer.
 *
 * @param segment of the customer when the offer started; null if it was none
 */
record Member(
    CustomerId customer,
    UUID offer,
    UUID id,
    MemberStatus status,
    @Nullable Segment segment,
    @Nullable Instant acceptedAt,
    @Nullable UUID reward) {
  Acceptance acceptance(Instant at) {
    return new Acceptance(offer, customer, at, reward);
  }
}
