package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The points for an amount of money.
 *
 * @param points the points for each amount
 * @param amount the amount that they are for, more than zero
 */
record PointsRate(BigDecimal points, BigDecimal amount) {
  /** Digits of the quotient before it is rounded to whole points. */
  private static final int SCALE = 12;

  static PointsRate perUnit(BigDecimal points) {
    return new PointsRate(points, BigDecimal.ONE);
  }

  BigDecimal of(BigDecimal paid) {
    BigDecimal product = paid.multiply(points);
    return amount.compareTo(BigDecimal.ONE) == 0
        ? product
        : product.divide(amount, SCALE, RoundingMode.HALF_UP);
  }

  /** The factor of the amount, such as {@code 1} or {@code 1/4}. */
  String words() {
    return points.toPlainString()
        + (amount.compareTo(BigDecimal.ONE) == 0 ? "" : "/" + amount.toPlainString());
  }
}
