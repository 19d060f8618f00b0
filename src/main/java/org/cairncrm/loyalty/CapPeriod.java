package org.cairncrm.loyalty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The period that a cap counts in: a calendar period of the programme's zone, or all time. */
enum CapPeriod {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  EVER;

  /** The beginning of the period that contains this time. */
  Instant start(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return switch (this) {
      case DAY -> start(day, zone);
      case WEEK -> start(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
      case MONTH -> start(day.withDayOfMonth(1), zone);
      case YEAR -> start(day.withDayOfYear(1), zone);
      case EVER -> Instant.EPOCH;
    };
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
