package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;

/**
 * An offer.
 *
 * @param version goes up with every change of a draft
 * @param startedAt null for a draft
 * @param beginsAt the moment from which it can be accepted; null for a draft
 * @param endsAt the moment from which it can no longer be accepted; null for a draft
 * @param stoppedAt null unless a person stopped it
 * @param offered the number of customers who have it or had it
 * @param control the number of customers in the control group
 * @param accepted the number of customers who accepted it
 * @param job the job that chooses the customers, and then records it in the histories; null for a
 *     draft
 */
public record Offer(
    UUID id,
    OfferTerms terms,
    OfferStatus status,
    int version,
    Actor createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Actor startedBy,
    @Nullable Instant beginsAt,
    @Nullable Instant endsAt,
    @Nullable Instant stoppedAt,
    @Nullable Actor stoppedBy,
    @Nullable String stopReason,
    int offered,
    int control,
    int accepted,
    @Nullable Job job) {
  Offer with(@Nullable Job current) {
    return new Offer(
        id,
        terms,
        status,
        version,
        createdBy,
        createdAt,
        startedAt,
        startedBy,
        beginsAt,
        endsAt,
        stoppedAt,
        stoppedBy,
        stopReason,
        offered,
        control,
        accepted,
        current);
  }
}
