package org.cairncrm.integration.imports;

import java.util.regex.Pattern;

/**
 * How cells that a spreadsheet would compute are written to a file of rejected rows, such as {@code
 * =HYPERLINK(…)}.
 */
public enum Formulas {
  /** Unchanged, so that the rows can be imported again. */
  AS_SENT,

  /** With an apostrophe before them, so that a spreadsheet shows them as text. */
  ESCAPED;

  /** By OWASP's list, with the wide signs that East Asian spreadsheets take for the same. */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([., ][0-9]+)*");

  String cell(String text) {
    return this == ESCAPED && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }
}
