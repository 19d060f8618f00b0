package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a customer received.
 *
 * @param programme the loyalty programme that gave it; null if an earlier version of Cairn gave it
 *     by a rule that no longer exists
 * @param programmeVersion the version of the programme, or of the rule if the programme is null
 * @param title the title of the rule that gave it
 * @param order null if it belongs to no order
 * @param points null for a voucher
 * @param status at the time of reading
 * @param value the amount of a voucher; null for points and for other vouchers
 * @param expiresAt null for points
 * @param voucher null for points
 */
public record IssuedReward(
    UUID id,
    @Nullable String programme,
    int programmeVersion,
    String rule,
    String title,
    @Nullable OrderId order,
    RewardStatus status,
    @Nullable Long points,
    @Nullable Money value,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Voucher voucher) {

  /** The reward with the last group of its voucher's code alone, for those who may not use it. */
  public IssuedReward masked() {
    return voucher == null
        ? this
        : new IssuedReward(
            id,
            programme,
            programmeVersion,
            rule,
            title,
            order,
            status,
            points,
            value,
            issuedAt,
            expiresAt,
            voucher.masked());
  }

  /** Whether it has neither been revoked nor used, and has not expired. */
  public boolean usable() {
    return status == RewardStatus.ISSUED;
  }
}
