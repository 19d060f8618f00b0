package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward of the catalogue that a customer bought for points.
 *
 * @param id also the id of its reward, and of its voucher or gift
 * @param title the name of the item in the language of the customer
 * @param cost what the piece costs the business; null if it is not known
 * @param redemptionId the redemption that paid for it
 * @param cancelledAt null unless it was cancelled
 * @param source the system that requested it, with its own id for it; null for a person
 * @param voucher null for another kind
 * @param gift null for another kind
 */
public record Purchase(
    UUID id,
    CustomerId customerId,
    UUID itemId,
    int itemVersion,
    String title,
    CatalogueKind kind,
    String currency,
    long points,
    @Nullable Money cost,
    UUID redemptionId,
    Instant boughtAt,
    Actor requestedBy,
    @Nullable Instant cancelledAt,
    @Nullable Actor cancelledBy,
    @Nullable String cancelReason,
    @Nullable String source,
    @Nullable String externalId,
    @Nullable Voucher voucher,
    @Nullable Gift gift) {
  /** The purchase with the last group of its voucher's code alone, for those who may not use it. */
  public Purchase masked() {
    return voucher == null ? this : with(voucher.masked());
  }

  private Purchase with(Voucher other) {
    return new Purchase(
        id,
        customerId,
        itemId,
        itemVersion,
        title,
        kind,
        currency,
        points,
        cost,
        redemptionId,
        boughtAt,
        requestedBy,
        cancelledAt,
        cancelledBy,
        cancelReason,
        source,
        externalId,
        other,
        gift);
  }

  /** Whether it can be cancelled: its voucher was not used, and its gift was not sent. */
  @JsonIgnore
  public boolean isCancellable() {
    return cancelledAt == null
        && (voucher == null || voucher.used() == 0)
        && (gift == null || gift.status() == GiftStatus.TO_SEND);
  }
}
