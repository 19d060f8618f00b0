package org.cairncrm.integration.imports;

import java.util.regex.Pattern;

/** How formula cells, such as {@code =HYPERLINK(…)}, are written to a file of rejected rows. */
public enum Formulas {
  /** Unchanged, so that the rows can be imported again. */
  AS_SENT,

  /** With a leading apostrophe, so that a spreadsheet shows them as text. */
  ESCAPED;

  /**
   * The characters of OWASP's list, with the full-width forms that East Asian spreadsheets treat
   * alike.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([., ][0-9]+)*");

  String cell(String text) {
    return this == ESCAPED && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }
}
