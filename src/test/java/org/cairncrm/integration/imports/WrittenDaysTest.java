package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as a mapping says that they are written. */
class WrittenDaysTest {
  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy, 28.02.2026",
    "dd.MM.uuuu, 28.02.2026",
    "d/M/yy, 28/2/26",
    "d MMM yyyy G, 28 Feb 2026 CE",
    "yyyyMMdd, 20260228",
    "yyyy-DDD, 2026-059"
  })
  void are_read(String pattern, String written) {
    assertThat(LocalDate.from(TimeReader.formatter(pattern, Locale.ROOT).parse(written)))
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy, 29.02.2026",
    "dd.MM.yyyy, 31.04.2026",
    "dd.MM.uuuu, 30.02.2026",
    "d/M/yy, 0/2/26",
    "yyyy-DDD, 2026-366"
  })
  void that_no_calendar_has_are_refused(String pattern, String written) {
    assertThatThrownBy(() -> TimeReader.formatter(pattern, Locale.ROOT).parse(written))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void in_no_pattern_are_told_when_the_mapping_is_read() {
    assertThatThrownBy(() -> TimeReader.formatter("nonsense", Locale.ROOT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
