package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.shared.CustomerId;

/**
 * A customer's points and rewards.
 *
 * @param pending points that are not active yet
 * @param active points that can be used
 * @param lots newest first, at most {@value #MOST}
 * @param rewards newest first, at most {@value #MOST}
 */
public record LoyaltyAccount(
    CustomerId customer,
    long pending,
    long active,
    List<PointsLot> lots,
    List<IssuedReward> rewards) {
  static final int MOST = 200;
}
