package org.cairncrm.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  private final WordForms forms = new WordForms();

  @ParameterizedTest
  @CsvSource({
    "zwrot, zwrotu",
    "zwrot, zwroty",
    "zwrot, zwrotów",
    "paczka, paczce",
    "paczka, paczkę",
    "klient, klientem",
    "reklamacja, reklamację",
    "opóźnienie, opóźnieniem",
    "return, returned",
    "return, returns",
    "return, returning",
    "delivery, deliveries",
    "points, point",
    "reso, resi",
    "pacco, pacchi",
    "ordine, ordini",
    "consegna, consegne",
    "rimborso, rimborsi",
    "colet, coletul",
    "colet, coletului",
    "retur, returul",
    "comandă, comanda",
    "întârziat, intarziat",
    "Straße, STRASSE"
  })
  void meet_in_the_forms_of_one_word(String word, String other) {
    assertThat(Collections.disjoint(forms.of(word), forms.of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "zadowolony, niezadowolony", // satisfied, dissatisfied
    "dobra, niedobra",
    "late, plate",
    "4711, 4712",
    "marta, maria"
  })
  void differ_for_other_words(String word, String other) {
    assertThat(Collections.disjoint(forms.of(word), forms.of(other))).isTrue();
  }

  @Test
  void include_every_word_of_a_text() {
    assertThat(forms.of("Dell'ordine 4711: „reso”!")).contains("ordine", "4711", "reso", "dell");
    assertThat(forms.of("…")).isEmpty();
    assertThat(forms.of("x".repeat(1000))).hasSize(1);
  }
}
