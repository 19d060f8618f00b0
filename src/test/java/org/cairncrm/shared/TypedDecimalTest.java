package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Amounts as people type them. */
class TypedDecimalTest {
  @AfterEach
  void no_page() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({"PL, '5,50', 5.50", "RO, '5,5', 5.5", "IT, '-0,05', -0.05", "PL, 5.50, 5.50"})
  void have_the_comma_of_the_language(Language language, String typed, String number) {
    LocaleContextHolder.setLocale(language.locale());
    assertThat(TypedDecimal.ofPage(typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void are_not_guessed_from_two_signs(Language language) {
    LocaleContextHolder.setLocale(language.locale());
    for (String typed : new String[] {"1.234,50", "1,234.50", "5,", "1,2,3"}) {
      assertThatThrownBy(() -> TypedDecimal.ofPage(typed))
          .isInstanceOf(NumberFormatException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5,50", "1,234"})
  void have_a_point_in_english(String typed) {
    LocaleContextHolder.setLocale(Language.EN.locale());
    assertThatThrownBy(() -> TypedDecimal.ofPage(typed)).isInstanceOf(NumberFormatException.class);
  }
}
