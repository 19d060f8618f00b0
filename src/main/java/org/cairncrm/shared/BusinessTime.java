package org.cairncrm.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Checks the times and days in a request. */
public final class BusinessTime {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofMinutes(5);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private BusinessTime() {}

  /**
   * The given time in microseconds, the precision of PostgreSQL.
   *
   * @param given the given time; null for the present moment
   * @throws Invalid naming the field when the time is before 1990 or more than five minutes ahead
   */
  public static Instant of(@Nullable Instant given, Instant now, String field) {
    Instant at = (given == null ? now : given).truncatedTo(ChronoUnit.MICROS);
    if (at.isBefore(EARLIEST)) {
      throw Invalid.field(field, "must not be before 1990");
    }
    if (at.isAfter(now.plus(CLOCKS_MAY_DIFFER_BY))) {
      throw Invalid.field(field, "must not be in the future");
    }
    return at;
  }

  /**
   * The given day, such as a promised day of delivery.
   *
   * @throws Invalid naming the field when the day is not between 1900 and 2200
   */
  public static @Nullable LocalDate day(@Nullable LocalDate given, String field) {
    if (given != null && (given.getYear() < FIRST_YEAR || given.getYear() > LAST_YEAR)) {
      throw Invalid.field(field, "must be between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return given;
  }
}
