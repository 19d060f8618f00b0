package org.cairncrm.home;

import java.time.LocalDate;
import java.time.ZoneId;

/** The periods that a reader of the home page can choose from. */
public enum PeriodChoice {
  SEVEN_DAYS,
  THIRTY_DAYS,
  THIS_MONTH,
  LAST_MONTH,
  NINETY_DAYS;

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  /** The days of the period; those that end with the present day include it. */
  public HomePeriod of(LocalDate today, ZoneId zone) {
    return switch (this) {
      case SEVEN_DAYS -> last(WEEK, today, zone);
      case THIRTY_DAYS -> last(MONTH, today, zone);
      case NINETY_DAYS -> last(QUARTER, today, zone);
      case THIS_MONTH -> new HomePeriod(today.withDayOfMonth(1), today, zone);
      case LAST_MONTH ->
          new HomePeriod(
              today.withDayOfMonth(1).minusMonths(1), today.withDayOfMonth(1).minusDays(1), zone);
    };
  }

  private static HomePeriod last(int days, LocalDate today, ZoneId zone) {
    return new HomePeriod(today.minusDays(days - 1L), today, zone);
  }
}
