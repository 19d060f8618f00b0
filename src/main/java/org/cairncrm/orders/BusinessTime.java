package org.cairncrm.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which times and days a fact may have. */
@Component
class BusinessTime {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Clock clock;

  BusinessTime(Clock clock) {
    this.clock = clock;
  }

  /**
   * When something happened, as exactly as it is stored: to the microsecond.
   *
   * @param given the present moment when null
   * @throws Invalid naming the field, when it lies in the future or before 1990
   */
  Instant happened(String field, @Nullable Instant given) {
    Instant now = clock.instant();
    Instant at = given == null ? now : given;
    if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw Invalid.field(field, "lies in the future");
    }
    if (at.isBefore(EARLIEST)) {
      throw Invalid.field(field, "lies before 1990");
    }
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @throws Invalid naming the field, when the day is not between 1900 and 2200
   */
  static @Nullable LocalDate day(String field, @Nullable LocalDate given) {
    if (given != null && (given.getYear() < FIRST_YEAR || given.getYear() > LAST_YEAR)) {
      throw Invalid.field(field, "must lie between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return given;
  }
}
