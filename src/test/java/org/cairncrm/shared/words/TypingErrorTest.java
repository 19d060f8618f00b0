package org.cairncrm.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorTest {
  @ParameterizedTest
  @CsvSource({
    "mrata, marta", // two letters in the wrong order
    "matra, marta",
    "mata, marta",
    "martta, marta",
    "marda, marta",
    "zielinsca, zielinska",
    "zielisnka, zielinska",
    "zielinnskka, zielinska"
  })
  void is_probable_for_one_letter_and_for_two_in_a_long_word(String typed, String word) {
    assertThat(TypingError.between(typed, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ana, ann", "marta, maria2", "rtaam, marta", "zelinscaa, zielinska1", "nowak, kowal"})
  void is_not_assumed_where_other_words_are_as_near(String typed, String word) {
    assertThat(TypingError.between(typed, word)).isFalse();
  }
}
