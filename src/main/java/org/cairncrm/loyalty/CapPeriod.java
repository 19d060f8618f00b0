package org.cairncrm.loyalty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The period that a cap or a budget counts in: a calendar period of the programme's zone, or all
 * time.
 */
public enum CapPeriod {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  EVER;

  /** The period that contains this time. */
  CapWindow window(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return switch (this) {
      case DAY -> window(day, day.plusDays(1), zone);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield window(monday, monday.plusWeeks(1), zone);
      }
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield window(first, first.plusMonths(1), zone);
      }
      case YEAR -> {
        LocalDate first = day.withDayOfYear(1);
        yield window(first, first.plusYears(1), zone);
      }
      case EVER -> new CapWindow(Instant.EPOCH, null);
    };
  }

  private static CapWindow window(LocalDate first, LocalDate next, ZoneId zone) {
    return new CapWindow(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }
}
