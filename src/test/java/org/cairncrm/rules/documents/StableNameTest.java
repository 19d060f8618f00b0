package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableNameTest {
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
    assertThat(StableName.unused(title, Set.of())).isEqualTo(name);
  }

  @Test
  void a_name_that_is_used_gets_a_number() {
    assertThat(StableName.unused("Loyal", Set.of("loyal", "loyal-2"))).isEqualTo("loyal-3");
  }
}
