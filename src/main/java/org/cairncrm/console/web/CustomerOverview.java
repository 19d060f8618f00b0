package org.cairncrm.console.web;

import java.time.Instant;
import java.util.List;
import org.cairncrm.customers.Customer;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.loyalty.IssuedReward;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.orders.OrderSummary;

/** A customer at a glance: who it is, and how things are. */
record CustomerOverview(
    Customer customer,
    List<JourneyProgress> standings,
    LoyaltyAccount points,
    List<OrderSummary> orders,
    Instant now) {
  private static final int BAR = 100;

  /** How much of the bar of points is active: what is owed and what can be spent, to scale. */
  public long activeShare() {
    long all = Math.max(0, points.active()) + points.pending();
    return all == 0 ? 0 : Math.round((double) BAR * Math.max(0, points.active()) / all);
  }

  /** Vouchers that can be used. */
  public List<IssuedReward> vouchers() {
    return points.rewards().stream()
        .filter(reward -> reward.value() != null && reward.usable(now))
        .limit(5)
        .toList();
  }
}
