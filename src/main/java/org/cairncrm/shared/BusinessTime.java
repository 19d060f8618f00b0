package org.cairncrm.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When something happened, as told by whoever reports it. */
public final class BusinessTime {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofMinutes(5);

  private BusinessTime() {}

  /**
   * The time that was told, to the microsecond as PostgreSQL keeps it.
   *
   * @param told null when nothing was: then it happens now
   * @throws Invalid naming the field when it lies before 1990, or more than five minutes ahead
   */
  public static Instant of(@Nullable Instant told, Instant now, String field) {
    Instant at = (told == null ? now : told).truncatedTo(ChronoUnit.MICROS);
    if (at.isBefore(EARLIEST)) {
      throw Invalid.field(field, "must not be before 1990");
    }
    if (at.isAfter(now.plus(CLOCKS_MAY_DIFFER_BY))) {
      throw Invalid.field(field, "must not be in the future");
    }
    return at;
  }
}
