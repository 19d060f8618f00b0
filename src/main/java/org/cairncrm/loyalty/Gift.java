package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are sent to a customer as a reward.
 *
 * @param id also the id of its reward, and of its purchase if it was bought
 * @param sentAt null until it was sent
 * @param tracking the number under which the parcel is followed; null if it is not known
 * @param cancelledAt null unless the purchase was cancelled or the reward taken back
 */
public record Gift(
    UUID id,
    CustomerId customerId,
    String title,
    String sku,
    GiftStatus status,
    Instant grantedAt,
    @Nullable Instant sentAt,
    @Nullable Actor sentBy,
    @Nullable String tracking,
    @Nullable Instant cancelledAt) {}
