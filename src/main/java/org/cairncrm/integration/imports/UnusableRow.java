package org.cairncrm.integration.imports;

import org.cairncrm.shared.InvisibleCharacters;

/**
 * Reports a row that cannot be used because of the value in one of its columns. The reason is a
 * sentence whose subject is the column's name.
 */
final class UnusableRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The maximum number of characters of a value that a reason quotes. */
  private static final int QUOTED = 60;

  private final String column;

  UnusableRow(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  /**
   * @param expected the expected value, such as {@code must be a day such as 2026-03-01}
   */
  static UnusableRow value(String column, String found, String expected) {
    return new UnusableRow(column, "is " + quoted(found) + ", but " + expected);
  }

  /**
   * @param found the text with the invisible character
   */
  static UnusableRow invisible(String column, String found, int character) {
    return new UnusableRow(
        column,
        "is %s, which contains the invisible character %s: remove it"
            .formatted(quoted(found), InvisibleCharacters.name(character)));
  }

  /** A value as reasons quote it: on one line, and shortened. */
  static String quoted(String value) {
    int end = Math.min(value.length(), QUOTED);
    if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    StringBuilder line = new StringBuilder("'");
    for (int at = 0; at < end; at++) {
      char one = value.charAt(at);
      line.append(Character.isISOControl(one) ? ' ' : one);
    }
    return line.append(end < value.length() ? "…'" : "'").toString();
  }

  String column() {
    return column;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
