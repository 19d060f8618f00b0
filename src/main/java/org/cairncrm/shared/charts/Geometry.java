package org.cairncrm.shared.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The box in which charts are drawn, and the notation of points in it. */
final class Geometry {
  static final double BOX = 100;
  private static final int DIGITS = 2;

  private Geometry() {}

  static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
  }

  /** A point in a path, such as {@code 12.5 40.0}. */
  static String at(double x, double y) {
    return x + " " + y;
  }
}
