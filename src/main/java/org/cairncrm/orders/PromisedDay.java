package org.cairncrm.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The day by which a delivery was promised, or is estimated, in the calendar of the business.
 *
 * @param zone where the business counts its days
 */
record PromisedDay(LocalDate day, ZoneId zone) {
  /** The first moment after it. */
  Instant over() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whole days after it; 0 when in time. */
  int daysLate(LocalDate other) {
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(day, other)));
  }

  /** Whole days after it; 0 when in time. */
  int daysLate(Instant at) {
    return daysLate(LocalDate.ofInstant(at, zone));
  }
}
