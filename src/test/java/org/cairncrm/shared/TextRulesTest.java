package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts may be a name, a number or a subject. */
class TextRulesTest {
  @ParameterizedTest
  @ValueSource(ints = {0x202d, 0x202e})
  void a_line_that_overrides_the_direction_of_writing_is_refused(int override) {
    assertThat(TextRules.faultOfLine("Invoice " + Character.toString(override) + "fdp.exe"))
        .isEqualTo(
            "must not contain U+%04X, which overrides the direction of writing"
                .formatted(override));
  }

  @Test
  void the_marks_of_arabic_and_hebrew_names_stay() {
    assertThat(TextRules.faultOfLine("\u200fיוסף\u200f (Joseph)")).isNull();
    assertThat(TextRules.faultOfLine("\u2067محمد\u2069 Ltd.")).isNull();
  }
}
