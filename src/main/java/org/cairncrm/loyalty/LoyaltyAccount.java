package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's points and rewards.
 *
 * @param pending points that are not active yet, in the currency {@code points}
 * @param active points that can be used, in the currency {@code points}
 * @param balances the points in each currency, by their state
 * @param lots newest first, at most {@value #MOST}
 * @param rewards newest first, at most {@value #MOST}
 * @param tiers one for each programme in force that has tiers
 */
public record LoyaltyAccount(
    CustomerId customer,
    long pending,
    long active,
    List<PointsState> balances,
    List<PointsLot> lots,
    List<IssuedReward> rewards,
    List<TierStanding> tiers) {
  static final int MOST = 200;

  /** The account with other rewards, such as those with masked codes. */
  public LoyaltyAccount withRewards(List<IssuedReward> others) {
    return new LoyaltyAccount(customer, pending, active, balances, lots, others, tiers);
  }
}
