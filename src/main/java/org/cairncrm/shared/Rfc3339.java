package org.cairncrm.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Parses times and dates in the form of RFC 3339, the {@code date-time} and {@code date} of JSON
 * Schema. java.time accepts more: years of six digits, offsets with seconds, 24 o'clock.
 */
public final class Rfc3339 {
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Rfc3339() {}

  /**
   * @throws DateTimeException if the text is not a time such as {@code 2026-03-02T10:00:00+01:00}
   */
  public static Instant instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      throw new DateTimeException("Not a date-time of RFC 3339");
    }
    return Instant.parse(text);
  }

  /**
   * @throws DateTimeException if the text is not a date such as {@code 2026-03-02}
   */
  public static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new DateTimeException("Not a full-date of RFC 3339");
    }
    return LocalDate.parse(text);
  }
}
