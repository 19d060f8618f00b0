package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  private static SearchWords typed(String text) {
    return Objects.requireNonNull(SearchWords.of(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t\n", "\u0000", "\u00a0"})
  void are_none_when_nothing_was_typed(@Nullable String text) {
    assertThat(SearchWords.of(text)).isNull();
  }

  @Test
  void are_parted_by_gaps_of_any_kind() {
    assertThat(typed(" Anna\u00a0 Nowak\u0000Anna ").words()).containsExactly("Anna", "Nowak");
    assertThat(typed(" Anna\t Nowak ").whole()).isEqualTo("Anna Nowak");
  }

  @Test
  void are_no_more_than_people_type() {
    assertThat(typed("a b c d e f g h i j k").words()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "0712 345 678, 712345678",
    "+40 712-345-678, 40712345678",
    "0040 712 345 678, 40712345678",
    "(312) 555-2368, 3125552368",
    "712345, 712345"
  })
  void of_a_phone_number_are_its_digits(String text, String digits) {
    assertThat(typed(text).words()).containsExactly(digits);
  }

  @ParameterizedTest
  @CsvSource({"C-10001, 10001", "c-10001, 10001", "c10001, 10001", "10001, 10001"})
  void may_be_the_number_of_a_customer(String text, long number) {
    assertThat(typed(text).number()).isEqualTo(number);
    assertThat(typed(text).contactPoint()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna@Example.com, anna@example.com",
    "+40 712 345 678, +40712345678",
    "0040712345678, +40712345678"
  })
  void may_be_a_contact_point_in_full(String text, String stored) {
    assertThat(typed(text).contactPoint()).isEqualTo(stored);
    assertThat(typed(text).number()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "C-", "C-1a", "anna@", "00", "...", "9999999999999999999"})
  void are_nothing_in_full_otherwise(String text) {
    assertThat(typed(text).number()).isNull();
    assertThat(typed(text).contactPoint()).isNull();
  }
}
