package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The day by which a delivery was promised or is estimated.
 *
 * @param zone the business time zone
 */
record PromisedDay(LocalDate day, ZoneId zone) {
  /** The first moment after the day. */
  Instant over() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whole days from this day to the other; 0 if the other is not later. */
  int daysLate(LocalDate other) {
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(day, other)));
  }

  /** Whole days from this day to that time; 0 if it is in time. */
  int daysLate(Instant at) {
    return daysLate(LocalDate.ofInstant(at, zone));
  }
}
