package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points and vouchers of a customer on a simulated programme, beside the version in force.
 *
 * @param points the points at the end of the period
 * @param livePoints the points on the version in force
 * @param vouchers the number of vouchers that were given and not revoked
 * @param liveVouchers the number of vouchers on the version in force
 * @param worth the worth of the vouchers; null if there are none
 * @param liveWorth the worth of the vouchers on the version in force; null if there are none
 * @param rules the rules of the simulated programme that gave something
 * @param order the order that makes most of the difference; null if there is no difference, or
 *     another event makes it
 * @param rule the rule that makes most of the difference; null if there is no difference
 */
public record SimulatedCustomer(
    CustomerId customer,
    long points,
    long livePoints,
    int vouchers,
    int liveVouchers,
    @Nullable Money worth,
    @Nullable Money liveWorth,
    List<String> rules,
    @Nullable OrderId order,
    @Nullable String rule) {
  /** The points more, or fewer if below zero, than on the version in force. */
  public long difference() {
    return points - livePoints;
  }

  /** Whether the customer would have anything on either version, or on one of them only. */
  boolean hasAnything() {
    return differs() || points != 0 || livePoints != 0 || vouchers > 0 || liveVouchers > 0;
  }

  /** Whether the customer would have something else than on the version in force. */
  boolean differs() {
    return rule != null;
  }
}
