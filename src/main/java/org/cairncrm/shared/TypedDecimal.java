package org.cairncrm.shared;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

/** Decimal numbers that people type into a form. */
public final class TypedDecimal {
  private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");

  private TypedDecimal() {}

  /**
   * The number, with a decimal point or, in a language that writes one, a decimal comma.
   *
   * @throws NumberFormatException when the text is no number
   */
  public static BigDecimal ofPage(String text) {
    char decimal =
        DecimalFormatSymbols.getInstance(Language.ofPage().locale()).getDecimalSeparator();
    return new BigDecimal(
        decimal == ',' && COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
  }
}
