package org.cairncrm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
  private static String marked(String typed, String text) {
    return SearchQuery.of(typed).mark(text).pieces().stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "zielin, Marta Zielińska, Marta [Zieliń]ska",
    "lodz, Łódź, [Łódź]",
    "ma, Marta Nadmar, [Ma]rta Nadmar", // two letters only where a word begins
    "marta mart, Marta, [Marta]",
    "strasse 5, Straße 5, [Straße] [5]",
    "nobody, Marta, Marta"
  })
  void marks_what_matches_in_the_original_text(String typed, String text, String marked) {
    assertThat(marked(typed, text)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "4711, 4711",
    "order 4711, ORDER4711|4711",
    "#4711., 4711",
    "so-10 023, SO-10023|SO-10",
    "marta, ''",
    "rm123456789pl, RM123456789PL"
  })
  void may_name_numbers(String typed, String codes) {
    assertThat(String.join("|", SearchQuery.of(typed).codes())).isEqualTo(codes);
  }

  @Test
  void has_no_words_if_there_are_only_marks() {
    assertThat(SearchQuery.of(" ?! ").isEmpty()).isTrue();
    assertThat(SearchQuery.of("").isEmpty()).isTrue();
  }

  @Test
  void ignores_what_is_too_long_without_cutting_a_letter_in_two() {
    String long1 = "x".repeat(199) + "😀😀";
    assertThat(SearchQuery.of(long1).text()).isEqualTo("x".repeat(199) + "😀");
  }
}
