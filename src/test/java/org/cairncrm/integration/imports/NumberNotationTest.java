package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as files write them. */
class NumberNotationTest {
  private static final NumberNotation GERMAN = notation(',', '.');
  private static final NumberNotation POLISH = notation(',', ' ');
  private static final NumberNotation SIGNED =
      new NumberNotation('.', ',', true, true, List.of("$", "zł", "EUR"));

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12.50, 12.50",
    "-3, -3",
    "+3, 3",
    "\u22123.5, -3.5",
    ".5, 0.5",
    "5., 5",
    "007, 7"
  })
  void are_read_with_a_point_where_the_mapping_says_nothing(String written, String number) {
    assertThat(NumberNotation.PLAIN.read(written)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "12,50", "1,234.50", "1 234", "1'234", "12.50 zł", "(12.50)", "12.50-", "1E3",
        "1e-2", "0x10", "１２.50", "٣", "1.2.3", "--1", "NaN", "Infinity", "1_000", "12d", "- 1"
      })
  void are_not_guessed(String written) {
    assertThat(NumberNotation.PLAIN.read(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12,50 | 12.50
          1.234,50 | 1234.50
          1234,50 | 1234.50
          -1.234.567,8 | -1234567.8
          1.234 | 1234
          """)
  void have_a_decimal_comma_and_points_for_thousands(String written, String number) {
    assertThat(GERMAN.read(written)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.50",
        "1.23,4",
        "12.3456",
        "1234.567",
        "1..234",
        ".234",
        "1,234.50",
        "1.234,50,1",
        "1,234.5"
      })
  void have_groups_of_three_digits_so_that_a_decimal_point_is_not_taken_for_one(String written) {
    assertThat(GERMAN.read(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 234,50", "1\u00a0234,50", "1\u202f234,50", "1\u2009234,50"})
  void have_spaces_of_any_kind_for_thousands(String written) {
    assertThat(POLISH.read(written)).isEqualByComparingTo("1234.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (12.50) | -12.50
          (1,234.50) | -1234.50
          ($12.50) | -12.50
          $(12.50) | -12.50
          12.50- | -12.50
          12.50+ | 12.50
          -12.50 | -12.50
          12.50 zł | 12.50
          12.50zł | 12.50
          -$5 | -5
          $-5 | -5
          $ 1,234.50 | 1234.50
          EUR 5- | -5
          5 EUR- | -5
          """)
  void have_signs_where_the_mapping_says(String written, String number) {
    assertThat(SIGNED.read(written)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(-5)", "-5-", "$$5", "$5 zł", "5 CHF", "()", "$", "(5", "5)", "1E3 zł"})
  void have_one_of_each(String written) {
    assertThat(SIGNED.read(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 1_000_000})
  void of_endless_digits_are_refused_at_once(int digits) {
    assertThat(NumberNotation.PLAIN.read("1".repeat(digits))).isNull();
  }

  private static NumberNotation notation(char decimal, char thousands) {
    return new NumberNotation(decimal, thousands, false, false, List.of());
  }
}
