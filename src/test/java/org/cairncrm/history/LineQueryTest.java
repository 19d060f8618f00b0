package org.cairncrm.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.shared.words.WordForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineQueryTest {
  private static final String LINE =
      """
      Delivery of order 2026-4711-PL moved from Thu 5 Mar to Mon 9 Mar
      With InPost · 1,940 points · €84.50 · tracking RM123456789PL
      Klientka pyta o zwroty, „bardzo” niezadowolona; the gift wrapping was returned\
      """;

  private static boolean matches(String typed) {
    return LineQuery.of(typed, new WordForms()).matches(LINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4711",
        "2026-4711",
        "471",
        "inpost",
        "RM123456789PL",
        "456789",
        "84.50",
        "€84.50",
        "1940",
        "1,940 points",
        "point",
        "zwrot",
        "zwrotu",
        "return",
        "deliver",
        "ORDER moved",
        "\"gift wrapping\"",
        "„gift wrapping”",
        "wrap -mugs",
        "-mugs",
        "mar"
      })
  void finds_what_a_line_shows(String typed) {
    assertThat(matches(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4712",
        "dpd",
        "ost", // only numbers are found inside a word
        "zadowolona",
        "\"wrapping gift\"",
        "wrapping -gift",
        "order nobody"
      })
  void finds_nothing_else(String typed) {
    assertThat(matches(typed)).isFalse();
  }
}
