package org.cairncrm.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FoldedTextTest {
  @Autowired DSLContext sql;

  @ParameterizedTest
  @CsvSource({
    "Łódź, lodz",
    "Iași, iasi",
    "Iaşi, iasi",
    "Straße, strasse",
    "perché, perche",
    "SKŁAD 4711, sklad 4711"
  })
  void has_neither_accents_nor_case(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zażółć gęślą jaźń",
        "Șoseaua Țiriac, ŞOSEAUA ŢIRIAC",
        "Città è più già",
        "Größe, Øre, Đorđe, Æsir, Œuvre, Þór",
        "Ελλάδος ΟΔΟΣ",
        "Ёлка",
        "№ 1 ﬁn"
      })
  void is_what_the_database_makes_of_it(String text) {
    assertThat(FoldedText.fold(text))
        .isEqualTo(sql.fetchSingle("select public.fold(?)", text).get(0, String.class));
  }

  @ParameterizedTest
  @CsvSource({"Große Straße, strasse, Straße", "Łódź-Śródmieście, srod, Śród", "ﬁne, fi, ﬁ"})
  void leads_back_to_the_original(String text, String part, String original) {
    FoldedText folded = FoldedText.of(text);
    int at = folded.folded().indexOf(part);
    assertThat(text.substring(folded.origin(at), folded.end(at + part.length() - 1)))
        .isEqualTo(original);
  }
}
