package org.cairncrm.loyalty;

import java.math.BigDecimal;

/** Numbers with their nouns, in the English that the texts of loyalty list. */
final class CountedWords {
  private CountedWords() {}

  static String points(long points) {
    return counted(points, "point");
  }

  static String points(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString()
        + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
  }

  static String vouchers(long vouchers) {
    return counted(vouchers, "voucher");
  }

  static String days(long days) {
    return counted(days, "day");
  }

  static String months(long months) {
    return counted(months, "month");
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
