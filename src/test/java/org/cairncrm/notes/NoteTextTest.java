package org.cairncrm.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@anna please call|anna",
        "Please ask @Anna.|anna",
        "(@anna, @bruno)|anna bruno",
        "@anna @anna|anna",
        "@anna.nowak: see above|anna.nowak",
        "see @jan_2-b!|jan_2-b",
        "„@anna”|anna"
      })
  void names_the_colleagues_in_their_order(String text, String usernames) {
    assertThat(NoteText.mentions(text)).containsExactly(usernames.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.pl",
        "write to a.b+c@anna",
        "@ anna",
        "@",
        "@@anna",
        "@łukasz",
        "@annał",
        "ł@anna",
        "https://social.example/@anna",
        "@anna@social.example"
      })
  void finds_nobody_in_addresses_and_in_other_letters(String text) {
    assertThat(NoteText.mentions(text)).isEmpty();
  }

  @Test
  void is_shown_in_pieces_that_together_are_the_text() {
    String text = "Hello @Anna,\nask @nobody or @anna";

    List<NotePiece> pieces = NoteText.pieces(text, List.of("anna"));

    assertThat(pieces)
        .containsExactly(
            new NotePiece("Hello ", null),
            new NotePiece("@Anna", "anna"),
            new NotePiece(",\nask @nobody or ", null),
            new NotePiece("@anna", "anna"));
    assertThat(NoteText.pieces("", List.of("anna"))).isEmpty();
  }

  @Test
  void is_stored_with_one_kind_of_line_breaks() {
    assertThat(NoteText.normalised(" a\r\nb\rc\n ")).isEqualTo("a\nb\nc");
  }
}
