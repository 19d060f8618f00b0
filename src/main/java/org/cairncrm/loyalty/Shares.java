package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cairncrm.shared.Money;

/** The share of points that returned goods have in the points of their order. */
final class Shares {
  private Shares() {}

  /**
   * The share of these goods, in whole points; all points that earlier returns have left once
   * everything was returned.
   *
   * @param points the points of the whole order
   * @param goods the price of these goods
   * @param returned the price of all goods returned so far, including these
   * @param total the total of the order
   */
  static long of(long points, Money goods, Money returned, Money total) {
    if (returned.amount().compareTo(total.amount()) >= 0) {
      return points;
    }
    BigDecimal before = returned.amount().subtract(goods.amount());
    // subtract shares of the total: single shares, each rounded down, would add up to too little
    return share(points, returned.amount(), total) - share(points, before, total);
  }

  private static long share(long points, BigDecimal returned, Money total) {
    return BigDecimal.valueOf(points)
        .multiply(returned)
        .divide(total.amount(), 0, RoundingMode.FLOOR)
        .longValueExact();
  }
}
