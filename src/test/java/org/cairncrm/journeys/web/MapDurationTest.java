package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapDurationTest {
  @ParameterizedTest
  @CsvSource({"P14D, 14, days", "P2W, 2, weeks", "PT36H, 36, hours", "PT90M, 90, minutes"})
  void a_duration_is_entered_as_amount_and_unit(String written, long amount, String unit) {
    assertThat(MapDuration.read(written)).isEqualTo(new MapDuration(amount, unit));
    assertThat(MapDuration.of(String.valueOf(amount), unit).written()).isEqualTo(written);
  }
}
