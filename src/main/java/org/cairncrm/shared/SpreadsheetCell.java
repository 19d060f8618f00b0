package org.cairncrm.shared;

import java.util.regex.Pattern;

/** Texts in the cells of files that people open in a spreadsheet. */
public final class SpreadsheetCell {
  /**
   * The characters of OWASP's list, with the full-width forms that East Asian spreadsheets treat
   * alike.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([., ][0-9]+)*");

  private SpreadsheetCell() {}

  /**
   * The text, with a leading apostrophe if a spreadsheet would compute it. Numbers, also negative
   * ones, stay as they are.
   */
  public static String safe(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
