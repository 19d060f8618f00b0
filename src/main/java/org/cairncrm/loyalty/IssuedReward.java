package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a customer was given.
 *
 * @param title of the rule that gave it
 * @param points null for a voucher
 * @param value null for points
 * @param expiresAt null for points
 */
public record IssuedReward(
    UUID id,
    String rule,
    int ruleVersion,
    String title,
    OrderId order,
    RewardStatus status,
    @Nullable Long points,
    @Nullable Money value,
    Instant issuedAt,
    @Nullable Instant expiresAt) {}
