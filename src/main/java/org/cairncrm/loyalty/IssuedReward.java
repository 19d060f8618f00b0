package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a customer was given.
 *
 * @param programme the loyalty programme that gave it; null when an earlier Cairn gave it by a rule
 *     that is not known any more
 * @param programmeVersion the version of the programme; of the rule when the programme is null
 * @param title of the rule that gave it
 * @param points null for a voucher
 * @param value null for points
 * @param expiresAt null for points
 */
public record IssuedReward(
    UUID id,
    @Nullable String programme,
    int programmeVersion,
    String rule,
    String title,
    OrderId order,
    RewardStatus status,
    @Nullable Long points,
    @Nullable Money value,
    Instant issuedAt,
    @Nullable Instant expiresAt) {

  /** Whether it was neither taken back nor has expired. */
  public boolean usable(Instant now) {
    return status == RewardStatus.ISSUED && !expired(now);
  }

  /** Whether its time is over, whatever else became of it. */
  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
