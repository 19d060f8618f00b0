package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', '\n', '\r', 0x85, 0xa0, 0xad, 0x61c, 0x1680, 0x180e, 0x2000, 0x2007, 0x200b,
        0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202c, 0x202e, 0x202f, 0x205f,
        0x2060, 0x2066, 0x2069, 0x2800, 0x3000, 0x3164, 0xfeff
      })
  void are_trimmed_like_spaces(int invisible) {
    String around = Character.toString(invisible);

    assertThat(InvisibleCharacters.trim(around + " a " + around)).isEqualTo("a");
    assertThat(InvisibleCharacters.isBlank(around)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Ł", "小明", "🏔", "-", "\u0000", "\ufffd", "a b"})
  void are_none_of_these(String text) {
    assertThat(InvisibleCharacters.trim(text)).isEqualTo(text);
    assertThat(InvisibleCharacters.isBlank(text)).isFalse();
    assertThat(InvisibleCharacters.firstIn(text)).isNegative();
  }

  @Test
  void are_named_where_they_are_inside_a_text() {
    assertThat(InvisibleCharacters.firstIn("a\u200bb\u00a0")).isEqualTo(0x200b);
    assertThat(InvisibleCharacters.name(0x200b)).isEqualTo("U+200B (zero width space)");
    assertThat(InvisibleCharacters.name(0xa0)).isEqualTo("U+00A0 (no-break space)");
  }

  @Test
  void leave_nothing_of_a_text_that_has_no_others() {
    assertThat(InvisibleCharacters.trim("\u00a0\u200b")).isEmpty();
    assertThat(InvisibleCharacters.isBlank("")).isTrue();
  }
}
