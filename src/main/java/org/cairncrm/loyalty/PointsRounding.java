package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How parts of a point are rounded, once for each rule and order. */
enum PointsRounding {
  FLOOR(RoundingMode.FLOOR),
  NEAREST(RoundingMode.HALF_UP),
  CEILING(RoundingMode.CEILING);

  private final RoundingMode mode;

  PointsRounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * @throws ArithmeticException if there are more points than a long can hold
   */
  long of(BigDecimal points) {
    return points.setScale(0, mode).longValueExact();
  }
}
