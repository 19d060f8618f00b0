package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files in an odd form are read where their meaning is certain, and else refused with the place.
 */
@CairnTest
class UnreadableFilesTest extends PeopleFile {
  private static final String HEADER = "id,name,email,phone,country\n";
  private static final String OLA = "1,Ola,ola@wrona.example,,PL\n";

  @Test
  void a_quote_that_is_not_closed_is_told_with_its_line() {
    refused(
        () -> imported(HEADER + OLA + "2,\"Jan,jan@kowal.example,,PL\n3,Ewa,,,PL\n"),
        "Unclosed quoted field at end of input (record starting at line 3)",
        "a quote within it is written twice",
        "the file may be cut off");
  }

  @Test
  void text_behind_a_closing_quote_is_told_with_its_line() {
    refused(
        () -> imported(HEADER + OLA + "2,\"12\" screen\",,,PL\n"),
        "Unexpected character after closing quote: 's' (0x73) (record starting at line 3)",
        "a quote within it is written twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1, \"Wrona, Ola\" ,,,\n", "1,\"Wrona, Ola\"  ,,,\n", "1,\t\"Wrona, Ola\",,,\n"})
  void spaces_may_stand_around_quotes(String row) {
    assertThat(imported(HEADER + row).rejected()).isZero();
    assertThat(customer("1").name()).isEqualTo("Wrona, Ola");
  }

  @Test
  void quotes_within_a_cell_without_quotes_belong_to_it() {
    assertThat(imported(HEADER + "1,Ola \"Crow\" Wrona,,,\n").rejected()).isZero();
    assertThat(customer("1").name()).isEqualTo("Ola \"Crow\" Wrona");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n"})
  void lines_end_as_any_system_ends_them(String end) {
    DataImport done = imported((HEADER + OLA + OLA.replace('1', '2') + "\n\n").replace("\n", end));

    assertThat(done.rejected()).isZero();
    assertThat(done.files().getFirst().rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void a_byte_order_mark_says_which_unicode_it_is(String encoding) {
    byte[] file = ("\ufeff" + HEADER + "1,Łódź,,,PL\n").getBytes(Charset.forName(encoding));

    assertThat(imported("{file: people}", file).rejected()).isZero();
    assertThat(customer("1").name()).isEqualTo("Łódź");
  }

  @Test
  void a_byte_order_mark_may_not_contradict_the_mapping() {
    byte[] file = ("\ufeff" + HEADER).getBytes(StandardCharsets.UTF_8);

    refused(
        () -> imported("{file: people, encoding: windows-1250}", file),
        "begins with the byte order mark of UTF-8, but the mapping says 'encoding: windows-1250'");
  }

  @Test
  void unicode_without_a_mark_is_recognised() {
    refused(
        () -> imported("{file: people}", HEADER.getBytes(StandardCharsets.UTF_16LE)),
        "has no column country, email, id, name, phone",
        "the file seems to be UTF-16: set 'encoding: utf-16le'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;  | ;
          \\t | '\\t'
          """)
  void another_delimiter_is_recognised(String delimiter, String told) {
    String file = HEADER.replace(",", delimiter.replace("\\t", "\t"));

    refused(
        () -> imported(file),
        "has no column country, email, id, name, phone",
        "its cells seem to be separated by");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "sep=;;;;\r\n", "\"sep=;\"\n", "SEP=;\n", "sep=\n"})
  void the_line_by_which_a_spreadsheet_is_told_the_delimiter_is_no_header(String line) {
    byte[] file = (line + (HEADER + OLA).replace(',', ';')).getBytes(StandardCharsets.UTF_8);

    assertThat(imported("{file: people, delimiter: \";\"}", file).rejected()).isZero();
    assertThat(customer("1").name()).isEqualTo("Ola");
  }

  @Test
  void that_line_may_not_contradict_the_mapping() {
    refused(
        () -> imported("sep=;\n" + HEADER.replace(',', ';')),
        "says 'sep=;' on its first line, but the mapping has ',' as the delimiter");
  }

  private static void refused(ThrowingCallable reading, String... parts) {
    assertThatThrownBy(reading).isInstanceOf(Invalid.class).hasMessageContainingAll(parts);
  }
}
