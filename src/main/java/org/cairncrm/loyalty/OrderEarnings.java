package org.cairncrm.loyalty;

import java.util.List;

/**
 * The points and rewards that came from one order.
 *
 * @param lots the points of the order itself and of its rewards
 */
public record OrderEarnings(List<PointsLot> lots, List<IssuedReward> rewards) {}
