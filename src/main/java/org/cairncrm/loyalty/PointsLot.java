package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Points of one source and what is left of them.
 *
 * @param id of what earned it: the order, or the reward
 * @param reward null for the points of the order itself
 * @param points as earned
 * @param remaining what was not reversed
 * @param activatesAt when it becomes active by itself
 * @param activeAt null while it is pending, and when it never became active
 */
public record PointsLot(
    UUID id,
    OrderId order,
    @Nullable UUID reward,
    LotStatus status,
    long points,
    long remaining,
    Instant earnedAt,
    Instant activatesAt,
    @Nullable Instant activeAt) {
  /**
   * How many points the goods returned so far still have to cost: their share of the points, as far
   * as it was not taken before, and all that is left once everything has come back.
   *
   * @param returned what all goods returned so far had cost
   * @param total of the order
   */
  long toReverse(Money returned, Money total) {
    if (returned.amount().compareTo(total.amount()) >= 0) {
      return remaining;
    }
    long share =
        BigDecimal.valueOf(points)
            .multiply(returned.amount())
            .divide(total.amount(), 0, RoundingMode.FLOOR)
            .longValueExact();
    long taken = points - remaining;
    return Math.clamp(share - taken, 0, remaining);
  }

  /** Where its points stand in the books. */
  Account account() {
    return switch (status) {
      case PENDING -> Account.PENDING;
      case ACTIVE -> Account.ACTIVE;
      case REVERSED -> Account.REVERSED;
    };
  }
}
