package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;

/** The texts of the console by language; the folder is among the test resources. */
class MessageTextsTest {
  private final MessageTexts texts = new MessageTexts("texts-of-modules");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|0 orders|1 order|2 orders|5 orders|12 orders|22 orders|101 orders",
        "PL|0 zamówień|1 zamówienie|2 zamówienia|5 zamówień|12 zamówień|22 zamówienia|101 zamówień",
        "RO|0 comenzi|1 comandă|2 comenzi|5 comenzi|12 comenzi|22 de comenzi|101 comenzi",
        "IT|0 ordini|1 ordine|2 ordini|5 ordini|12 ordini|22 ordini|101 ordini"
      })
  void each_number_has_the_form_of_its_language(
      Language language,
      String zero,
      String one,
      String two,
      String five,
      String twelve,
      String twentyTwo,
      String hundredAndOne) {
    assertThat(
            Stream.of(0, 1, 2, 5, 12, 22, 101)
                .map(
                    number ->
                        texts.getMessage("orders.count", new Object[] {number}, language.locale())))
        .isEqualTo(List.of(zero, one, two, five, twelve, twentyTwo, hundredAndOne));
  }

  @Test
  void a_text_that_a_language_lacks_is_the_english_one() {
    assertThat(texts.getMessage("orders.icon", null, Locale.of("pl"))).isEqualTo("package");
    assertThat(texts.getMessage("orders.icon", null, Locale.FRENCH)).isEqualTo("package");
  }

  @Test
  void a_text_without_arguments_is_returned_as_it_is() {
    assertThat(texts.getMessage("orders.icon", new Object[0], Locale.ENGLISH)).isEqualTo("package");
  }

  @Test
  void a_key_without_a_text_has_the_given_one_or_none() {
    assertThat(texts.getMessage("orders.none", null, "–", Locale.ENGLISH)).isEqualTo("–");
    assertThat(texts.find("orders.none")).isNull();
    assertThatThrownBy(() -> texts.getMessage("orders.none", null, Locale.ENGLISH))
        .isInstanceOf(NoSuchMessageException.class);
  }
}
