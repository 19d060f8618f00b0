package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PastPurchase;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a rule gave in a replay.
 *
 * @param id also the id of the lot of its points
 * @param order null if it belongs to no order
 * @param needs the orders that it depends on; null if earlier orders do not matter
 * @param kept whether it stays when the order is cancelled
 * @param voucher null for points
 */
record ReplayedReward(
    UUID id,
    RewardRule rule,
    @Nullable OrderId order,
    Instant at,
    @Nullable NeededOrders needs,
    boolean kept,
    @Nullable ReplayedVoucher voucher) {
  /**
   * Whether it is revoked because an order was cancelled or returned as a whole.
   *
   * @param left the active orders without that one
   */
  boolean endsWith(OrderReversal undone, List<PastPurchase> left) {
    Integer standing = undone.standing();
    return !kept
        && (undone.order().equals(order)
            || needs != null
                && (standing != null && needs.orders() > standing
                    || needs.isLate(order, at, left)));
  }
}
