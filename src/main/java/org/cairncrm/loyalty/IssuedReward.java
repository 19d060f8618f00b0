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

  /** Whether it has neither been revoked nor expired. */
  public boolean usable(Instant now) {
    return status == RewardStatus.ISSUED && !expired(now);
  }

  /** Whether it has expired, regardless of its status. */
  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
