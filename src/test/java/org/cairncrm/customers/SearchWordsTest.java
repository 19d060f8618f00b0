package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  private static List<String> words(String text) {
    return typed(text).words().stream().map(spellings -> String.join("|", spellings)).toList();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t\n", "\u0000", "\u00a0"})
  void are_none_when_nothing_was_typed(@Nullable String text) {
    assertThat(SearchWords.of(text)).isNull();
  }

  @Test
  void are_parted_by_gaps_of_any_kind() {
    assertThat(words(" Anna\u00a0 Nowak\u0000Anna ")).containsExactly("Anna", "Nowak");
    assertThat(typed(" Anna\t Nowak ").whole()).isEqualTo("Anna Nowak");
  }

  @Test
  void are_no_more_than_people_type() {
    assertThat(words("a b c d e f g h i j k")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "0712 345 678, 712345678",
    "+40 712-345-678, 40712345678",
    "0040 712 345 678, 40712345678",
    "(312) 555-2368, 3125552368",
    "712345, 712345",
    "+44 (0)20 7946 0958, 442079460958|4402079460958",
    "0044 (0) 20 7946 0958, 442079460958|4402079460958",
    "020 7946 0958, 2079460958",
    "8 (495) 123-45-67, 84951234567|4951234567",
    "80 29 123 45 67, 80291234567|291234567",
    "06 1 234 5678, 612345678|12345678",
    "tel. 601 234 567, 601234567",
    "Tel.:601234567, 601234567",
    "tel:+48601234567, 48601234567",
    "601 234 567., 601234567",
    "＋４８ ６０１ ２３４ ５６７, 48601234567",
    "\u202a+48 601 234 567\u202c, 48601234567",
    "22 123 45 67 wew. 12, 221234567",
    "6012, 6012"
  })
  void of_a_phone_number_are_its_digits(String text, String digits) {
    assertThat(words(text)).containsExactly(digits);
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

  @Test
  void may_be_a_name_beside_a_phone_number() {
    assertThat(words("wojc 601 234")).containsExactly("wojc", "601234");
    assertThat(words("601234 Wójcik")).containsExactly("601234", "Wójcik");
    assertThat(words("mobile 601 234 567, Bo")).containsExactly("601234567", "Bo");
    assertThat(words("Anna 12")).containsExactly("Anna", "12");
    assertThat(words("1234.5@example.com")).containsExactly("1234.5@example.com");
  }

  @Test
  void lose_the_punctuation_around_them_alone() {
    assertThat(words("Nowak, Bo")).containsExactly("Nowak", "Bo");
    assertThat(words("„Nowak-Bo”; (Anna)"))
        .containsExactly("Nowak-Bo|NowakBo|Nowak Bo|Bo-Nowak|Bo Nowak", "Anna");
    assertThat(words("100% ? sure_thing \\")).containsExactly("100%", "?", "sure_thing", "\\");
  }

  @ParameterizedTest
  @CsvSource({
    "+44 (0)20 7946 0958, +442079460958",
    "tel. +48 22 123 45 67 wew. 12, +48221234567",
    "0048601234567, +48601234567"
  })
  void may_be_a_phone_number_as_it_is_stored(String text, String stored) {
    assertThat(typed(text).contactPoint()).isEqualTo(stored);
  }
}
