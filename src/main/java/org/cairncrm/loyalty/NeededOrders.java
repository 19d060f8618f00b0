package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * The active orders without which a reward would not have been given. It is revoked when fewer
 * remain.
 *
 * @param orders the least number of active orders, with the rewarded one
 * @param since there must be an active order from this time until the rewarded one; null if the
 *     time does not matter
 */
record NeededOrders(int orders, @Nullable Instant since) {
  /**
   * Whether the rewarded order would have come too late, because there is no other active order in
   * the time before it.
   *
   * @param rewarded the rewarded order
   * @param at the time of the reward
   * @param left the active orders
   */
  boolean isLate(@Nullable OrderId rewarded, Instant at, List<PastPurchase> left) {
    Instant earliest = since;
    return earliest != null
        && left.stream()
            .noneMatch(
                other ->
                    !other.order().equals(rewarded)
                        && !other.placedAt().isBefore(earliest)
                        && !other.placedAt().isAfter(at));
  }
}
