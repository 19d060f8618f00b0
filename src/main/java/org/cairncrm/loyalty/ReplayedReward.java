package org.cairncrm.loyalty;

import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderReversal;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a rule gave in a replay.
 *
 * @param id also the id of the lot of its points
 * @param nth the number of the order among the customer's orders, if the rule depends on it
 * @param kept whether it stays when the order is cancelled
 * @param voucher null for points
 */
record ReplayedReward(
    UUID id,
    RewardRule rule,
    OrderId order,
    @Nullable Integer nth,
    boolean kept,
    @Nullable ReplayedVoucher voucher) {
  /** Whether it is revoked because an order was cancelled or returned as a whole. */
  boolean endsWith(OrderReversal undone) {
    Integer standing = undone.standing();
    return !kept
        && (order.equals(undone.order()) || standing != null && nth != null && nth > standing);
  }
}
