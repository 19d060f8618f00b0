package org.cairncrm.shared.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The box that charts are drawn in, and how places in it are written. */
final class Geometry {
  static final double BOX = 100;
  private static final int DIGITS = 2;

  private Geometry() {}

  static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
  }

  /** {@code 12.5 40.0}: a place in a path. */
  static String at(double x, double y) {
    return x + " " + y;
  }
}
