package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T10:00:00Z",
        "2026-03-02t10:00:00.000000000z",
        "2026-03-02T11:00:00.0+01:00",
        "2026-03-01T23:30:00-10:30"
      })
  void a_moment_may_have_a_fraction_and_an_offset(String text) {
    assertThat(Rfc3339.instant(text)).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T24:00:00Z",
        "2026-03-02T10:00Z",
        "2026-03-02T10:00:00.Z",
        "2026-03-02T10:00:00",
        "2026-03-02T10:00:00+01",
        "2026-03-02T10:00:00+01:00:30",
        "+002026-03-02T10:00:00Z",
        "2026-02-30T10:00:00Z",
        "٢٠٢٦-03-02T10:00:00Z"
      })
  void other_forms_are_no_moment(String text) {
    assertThatThrownBy(() -> Rfc3339.instant(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void a_day_has_a_year_of_four_digits() {
    assertThat(Rfc3339.date("2026-03-02")).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThatThrownBy(() -> Rfc3339.date("+002026-03-02")).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Rfc3339.date("2026-02-30")).isInstanceOf(DateTimeException.class);
  }
}
