package org.cairncrm.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.cairncrm.shared.Invalid;

/**
 * The period of the figures of a journey: days of the business that end with the present one.
 *
 * @param key {@code now} for the present day, or a number of days such as {@code 30d}
 * @param days the number of days, including the present one
 * @param from the first day
 * @param to the present day
 * @param start the beginning of the first day
 * @param end the present moment
 */
public record FigurePeriod(
    String key, int days, LocalDate from, LocalDate to, Instant start, Instant end) {
  /** The period of the present day. */
  public static final String NOW = "now";

  /** The period that applies when none is named. */
  public static final String USUAL = "30d";

  private static final int LONGEST = 366;
  private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}d");

  /**
   * @throws Invalid if the key is neither {@code now} nor a number of days such as {@code 30d}
   */
  static FigurePeriod of(String key, Instant now, ZoneId zone) {
    int days = days(key);
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate from = today.minusDays(days - 1L);
    return new FigurePeriod(key, days, from, today, from.atStartOfDay(zone).toInstant(), now);
  }

  private static int days(String key) {
    if (key.equals(NOW)) {
      return 1;
    }
    int days = DAYS.matcher(key).matches() ? Integer.parseInt(key.replace("d", "")) : 0;
    if (days < 1 || days > LONGEST) {
      throw Invalid.field(
          "period",
          "must be now, or a number of days from 1d to %dd, such as 30d".formatted(LONGEST));
    }
    return days;
  }
}
