package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that a browser asks for with Accept-Language. */
class LanguagePreferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl-PL,pl;q=0.9,en;q=0.8|PL",
        "de,ro;q=0.5,en;q=0.3|RO",
        "it-CH|IT",
        "en-US|EN",
        "fr|",
        "nonsense;q=x|",
        "''|"
      })
  void is_the_best_of_those_that_the_console_has(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }

  @Test
  void is_unknown_without_the_header() {
    assertThat(Language.accepted(null)).isNull();
  }

  @Test
  void is_english_for_another_locale_and_outside_of_a_page() {
    assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.of("ro", "MD"))).isEqualTo(Language.RO);
    assertThat(Language.ofPage()).isEqualTo(Language.EN);
  }
}
