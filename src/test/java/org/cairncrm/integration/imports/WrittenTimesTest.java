package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as ISO 8601 and as programs write them. */
class WrittenTimesTest {
  private final TimeReader times = new TimeReader(ZoneId.of("Europe/Warsaw"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-01 10:00:00+01, 2026-11-01T09:00:00Z",
    "2026-11-01 10:00:00+0100, 2026-11-01T09:00:00Z",
    "2026-11-01 10:00:00 +0100, 2026-11-01T09:00:00Z",
    "2026-11-01T10:00:00+01:00, 2026-11-01T09:00:00Z",
    "2026-11-01T10:00-0530, 2026-11-01T15:30:00Z",
    "2026-11-01T10:00:00.123+05:30:00, 2026-11-01T04:30:00.123Z",
    "2026-11-01T10:00:00Z, 2026-11-01T10:00:00Z",
    "2026-11-01t10:00:00z, 2026-11-01T10:00:00Z",
    "2026-11-01 10:00:00 Z, 2026-11-01T10:00:00Z",
    "2026-11-01 10:00:00 UTC, 2026-11-01T10:00:00Z",
    "2026-11-01T10:00:00-05:00[America/New_York], 2026-11-01T15:00:00Z",
    "2026-11-01 10:00, 2026-11-01T09:00:00Z",
    "2026-07-01 10:00, 2026-07-01T08:00:00Z"
  })
  void are_read(String written, String instant) {
    assertThat(times.instant(value(null), written)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01 10:00:00+1",
        "2026-11-01 10:00:00+010",
        "2026-11-01 10:00:00 +25:00",
        "2026-11-01  10:00",
        "2026-02-30 10:00",
        "01/11/2026 10:00",
        "2026-11-01",
        "10:00",
        "2026-11-01 10:00:00 CET",
        "1793534400"
      })
  void are_not_guessed(String written) {
    assertThatThrownBy(() -> times.instant(value(null), written))
        .isInstanceOf(UnusableRow.class)
        .hasMessage(
            "is '%s', but must be a time such as 2026-03-01 18:30:00; for another notation, set"
                + " 'format' in the mapping",
            written);
  }

  @ParameterizedTest
  @CsvSource({
    "45962, 2025-10-31T23:00:00Z",
    "45962.4166, 2025-11-01T08:59:54Z",
    "45962.416666666664, 2025-11-01T09:00:00Z",
    "46082.99999, 2026-03-01T22:59:59Z"
  })
  void may_be_numbers_of_days_as_spreadsheets_keep_them(String written, Instant time) {
    assertThat(times.instant(value("spreadsheet"), written)).isEqualTo(time);
    assertThatThrownBy(() -> times.instant(value(null), written))
        .hasMessage(
            "is '%s', but must be a time such as 2026-03-01 18:30:00; for a number of days, as"
                + " spreadsheets keep it, set 'format: spreadsheet' in the mapping",
            written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E5", "-1", "2026-03-01", "99999999", "12", "4.6E+04", "45,962"})
  void that_are_no_numbers_of_days_are_refused(String written) {
    assertThatThrownBy(() -> times.instant(value("spreadsheet"), written))
        .isInstanceOf(UnusableRow.class);
  }

  @Test
  void have_an_example_in_their_own_format() {
    assertThatThrownBy(() -> times.instant(value("d/M/yyyy h:mm a"), "31/2/2026 1:00 PM"))
        .hasMessage(
            "is '31/2/2026 1:00 PM', but must be a time as in the format d/M/yyyy h:mm a, such as"
                + " 1/3/2026 6:30 PM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-03-01 10:00", "2026-03-01T10:00:00Z"})
  void have_days(String written) {
    assertThat(times.day(value(null), written)).isEqualTo("2026-03-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-011", "2026-02-30", "01.03.2026", "soon"})
  void have_no_days_with_the_example_of_a_time(String written) {
    assertThatThrownBy(() -> times.day(value(null), written))
        .hasMessage(
            "is '%s', but must be a day such as 2026-03-01; for another notation, set 'format' in"
                + " the mapping",
            written);
  }

  private static Value value(@Nullable String format) {
    return new Value(
        List.of(ColumnTemplate.column("at")),
        Map.of(),
        null,
        format,
        Locale.ROOT,
        null,
        null,
        false,
        NumberNotation.PLAIN,
        null);
  }
}
