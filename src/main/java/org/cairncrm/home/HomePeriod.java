package org.cairncrm.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days that the figures of a home page are about.
 *
 * @param from the first day
 * @param to the last day
 * @param zone the time zone of the business, in which days begin
 */
public record HomePeriod(LocalDate from, LocalDate to, ZoneId zone) {
  /** The beginning of the first day. */
  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The end of the last day. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  /**
   * The period to compare with: the calendar month before a calendar month, and otherwise as many
   * days directly before.
   */
  public HomePeriod before() {
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    return new HomePeriod(
        month ? from.minusMonths(1) : from.minusDays(days()), from.minusDays(1), zone);
  }
}
