package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds the end of points in the zone of their programme. */
class PointsExpiryTest {
  @ParameterizedTest
  @CsvSource({
    "P12M, NONE, 2025-11-27T18:00:00Z, 2026-11-27T18:00:00Z",
    "P12M, DAY, 2025-11-27T18:00:00Z, 2026-11-27T23:00:00Z",
    "P12M, MONTH, 2025-11-27T18:00:00Z, 2026-11-30T23:00:00Z",
    "P12M, YEAR, 2025-11-27T18:00:00Z, 2026-12-31T23:00:00Z",
    // already the next day in Warsaw
    "P1D, DAY, 2026-03-01T23:30:00Z, 2026-03-03T23:00:00Z",
    // the clocks of Warsaw change on 29 March and on 25 October
    "P1M, NONE, 2026-03-01T11:00:00Z, 2026-04-01T10:00:00Z",
    "P1D, DAY, 2026-03-28T11:00:00Z, 2026-03-29T22:00:00Z",
    "P1D, NONE, 2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z",
    "P1M, MONTH, 2026-02-10T11:00:00Z, 2026-03-31T22:00:00Z",
    // a day that the month does not have
    "P1M, DAY, 2026-01-31T11:00:00Z, 2026-02-28T23:00:00Z"
  })
  void in_warsaw(Period after, PointsExpiry.Rounding round, Instant earned, Instant expires) {
    assertThat(new PointsExpiry(after, round, 0).at(earned, ZoneId.of("Europe/Warsaw")))
        .isEqualTo(expires);
  }
}
