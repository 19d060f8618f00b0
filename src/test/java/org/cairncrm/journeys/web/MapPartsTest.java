package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPartsTest {
  @ParameterizedTest
  @CsvSource({
    "Waits for a refill, waits-for-a-refill",
    "Zażółć gęślą, zazolc-gesla",
    "3rd order!, rd-order",
    "Ședință, sedinta",
    "'', part",
    "???, part"
  })
  void a_stable_name_fits_the_title(String title, String name) {
    assertThat(MapParts.unused(title, Set.of())).isEqualTo(name);
  }

  @Test
  void a_name_that_is_used_gets_a_number() {
    assertThat(MapParts.unused("Loyal", Set.of("loyal", "loyal-2"))).isEqualTo("loyal-3");
  }

  @ParameterizedTest
  @CsvSource({"P14D, 14, days", "P2W, 2, weeks", "PT36H, 36, hours", "PT90M, 90, minutes"})
  void a_duration_is_entered_as_amount_and_unit(String written, long amount, String unit) {
    assertThat(MapDuration.read(written)).isEqualTo(new MapDuration(amount, unit));
    assertThat(MapDuration.of(String.valueOf(amount), unit).written()).isEqualTo(written);
  }
}
