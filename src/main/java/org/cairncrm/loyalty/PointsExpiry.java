package org.cairncrm.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When points expire, in the time zone of their programme.
 *
 * @param after the time from earning the points until they expire
 * @param round extends that time to the end of its day, month or year
 * @param noticeDays the days before that time on which the points are announced; 0 for never
 */
record PointsExpiry(Period after, Rounding round, int noticeDays) {
  /** The days of notice unless the programme says otherwise. */
  static final int NOTICE_DAYS = 30;

  /** The end of which time points expire at. */
  enum Rounding {
    NONE,
    DAY,
    MONTH,
    YEAR
  }

  /** The moment from which points earned then can no longer be spent. */
  Instant at(Instant earned, ZoneId zone) {
    ZonedDateTime end = earned.atZone(zone).plus(after);
    LocalDate day = end.toLocalDate();
    return switch (round) {
      case NONE -> end.toInstant();
      case DAY -> start(day.plusDays(1), zone);
      case MONTH -> start(day.withDayOfMonth(1).plusMonths(1), zone);
      case YEAR -> start(day.withDayOfYear(1).plusYears(1), zone);
    };
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
