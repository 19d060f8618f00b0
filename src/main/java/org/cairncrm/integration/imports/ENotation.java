package org.cairncrm.integration.imports;

import java.util.regex.Pattern;

/**
 * Detects numbers with an exponent, such as {@code 4.00123E+11}. Spreadsheets shorten long numbers
 * this way and drop their last digits, so different ids become equal. Such numbers are never
 * accepted.
 */
final class ENotation {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d*)?[eE][+-]?\\d{1,3}");

  /**
   * The form that programs write, with a fraction or a signed exponent. {@code 12e5} may be an id.
   */
  private static final Pattern SHORTENED =
      Pattern.compile("[+-]?\\d+([.,]\\d+[eE][+-]?|[eE][+-])\\d{1,3}");

  private ENotation() {}

  static boolean isNumber(String text) {
    return hasExponent(text) && NUMBER.matcher(text).matches();
  }

  /**
   * @param column the column of the id
   * @throws UnusableRow when a spreadsheet has shortened the id
   */
  static void refuse(String column, String id) {
    if (hasExponent(id) && SHORTENED.matcher(id).matches()) {
      throw new UnusableRow(
          column,
          "is %s, in E notation: a spreadsheet has cut digits off, and different numbers may look the same. Give the column the format 'Text' or 'Number' without decimals in the spreadsheet, and export it again"
              .formatted(UnusableRow.quoted(id)));
    }
  }

  /** Excludes most texts without evaluating a pattern. */
  private static boolean hasExponent(String text) {
    return text.length() > 2
        && text.charAt(text.length() - 1) <= '9'
        && text.charAt(0) <= '9'
        && (text.indexOf('E') > 0 || text.indexOf('e') > 0);
  }
}
