package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.rules.InvalidDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason names its column, the value found, and what would be right. */
class RowValuesTest {
  private static final String CUSTOMER =
      "- {record: customer, from: rows, id: id, fields: {name: {text: \"{first} {last}\"}, emails:"
          + " [mail, other], phones: {column: phone, separator: \"/\"}}}";
  private static final String LINE =
      """
      - record: order
        from: rows
        id: order
        customer: {text: c}
        fields: {placedAt: {text: "2026-03-01 10:00"}, currency: {text: PLN}}
      - record: order-line
        from: rows
        customer: {text: c}
        parent: order
        fields: {sku: sku, name: {text: Mug}, quantity: pieces, unitPrice: %s}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"4.00123E+11", "4,00123E+11", "4E+11", "4.00123e+11", "4.00123E11", "-4.1E+05"})
  void an_id_in_e_notation_is_rejected_wherever_it_stands(String id) {
    String reason =
        "is '%s', in E notation: a spreadsheet has cut digits off, and different numbers may look"
            + " the same. Give the column the format 'Text' or 'Number' without decimals in the"
            + " spreadsheet, and export it again";

    assertThat(people().read(id, "Ola", "Wrona", "", "", "").faults)
        .containsExactly("id " + reason.formatted(id));
    assertThat(people().read("1", "Ola", "Wrona", "", "", id).faults)
        .containsExactly("phone " + reason.formatted(id));
    assertThat(lines("price").read("a", id, "1", "1").faults)
        .containsExactly("sku " + reason.formatted(id));
    assertThat(lines("price").read(id, "MUG", "1", "1").faults).hasSize(2);
    assertThat(joined(id).faults).containsExactly("id " + reason.formatted(id));
  }

  private static ValuesOfRows joined(String id) {
    return new ValuesOfRows(
            "id",
            "",
            "- {record: customer, from: rows, id: {text: \"shop-{id}\"}, fields: {name: id}}")
        .read(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12e5", "4E11", "1e", "e5", "5e-", "61234e56", "12E+", "2026-11E+1x"})
  void an_id_with_an_e_may_be_one(String id) {
    assertThat(people().read(id, "Ola", "Wrona", "", "", "").faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1E2 | 1.5 | pieces is '1E2', but must be a whole number such as 12 without E notation
          1.5 | 1.5 | pieces is '1.5', but must be a whole number such as 12
          9999999999 | 1 | pieces is '9999999999', but must be a whole number such as 12, up to 2,147,483,647
          1 | 1E3 | price is '1E3', but must be a number such as 1234.50 without E notation
          1 | 12,50 | price is '12,50', but must be a number such as 1234.50; for another notation, set 'decimal'
          1 | １２.50 | price is '１２.50', but must be a number such as 1234.50; for another notation
          1 | | price is empty, but must give the unitPrice of the order-line
          """)
  void numbers_that_cannot_be_read_are_told_with_what_would_be_right(
      String pieces, String price, String reason) {
    String written = price == null ? "" : price;

    assertThat(lines("price").read("a", "MUG", pieces, written).faults)
        .singleElement()
        .asString()
        .startsWith(reason);
  }

  @Test
  void the_notation_of_a_file_holds_unless_a_value_has_its_own() {
    String german = ", decimal: \",\", thousands: \".\", currencySigns: [€]";

    assertThat(lines(german, "price").read("a", "MUG", "1.000", "1.234,50 €").data())
        .contains("\"quantity\":1000", "\"unitPrice\":\"1234.50\"");
    assertThat(
            lines(german, "{column: price, decimal: \".\", thousands: \"\"}")
                .read("a", "MUG", "1", "12.50")
                .data())
        .contains("\"unitPrice\":\"12.50\"");
    assertThat(
            lines("{column: price, trailingSign: true, parentheses: true, negated: true}")
                .read("a", "MUG", "1", "12.50-")
                .data())
        .contains("\"unitPrice\":\"12.50\"");
    assertThat(lines(german, "price").read("a", "MUG", "1", "12.50").faults)
        .singleElement()
        .asString()
        .startsWith("price is '12.50', but must be a number such as 1.234,50;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          decimal: ";" | 'decimal' must be one of . , in quotes, not ';'
          thousands: x | 'thousands' must be one of .
          decimal: ",", thousands: "," | 'decimal' and 'thousands' must differ, but both are ','
          thousands: "." | 'decimal' and 'thousands' must differ, but both are '.'
          currencySigns: ["1"] | a currency sign must be a text without digits, such as EUR
          trailingSign: maybe | 'trailingSign' must be true or false
          separator: "" | 'separator' must have 1 to 10 characters, such as ';'
          """)
  void a_notation_must_make_sense(String setting, String problem) {
    assertThatThrownBy(() -> lines("{column: price, " + setting + "}"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(problem);
  }

  @Test
  void only_lists_have_several_columns() {
    assertThatThrownBy(() -> lines("[price, other]"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("'unitPrice' must be one column or text, not a list");
  }

  @Test
  void all_values_of_a_list_are_read_in_order() {
    assertThat(
            people()
                .read(
                    "1", "Ola", "Wrona", "a@x.example ::: b@x.example", "c@x.example", "601 / 602/")
                .data())
        .contains(
            "\"emails\":[\"a@x.example\",\"b@x.example\",\"c@x.example\"]",
            "\"phones\":[\"601\",\"602\"]");
    assertThat(people().read("1", "Ola", "Wrona", "", "c@x.example", "").data())
        .contains("\"emails\":[\"c@x.example\"]")
        .doesNotContain("phones\"");
  }

  @Test
  void the_empty_one_of_several_columns_is_named() {
    assertThat(people().read("1", "Ola", "", "", "", "").faults)
        .containsExactly("last is empty, but must give the name of the customer");
    assertThat(people().read("", "Ola", "Wrona", "", "", "").faults)
        .containsExactly("id is empty, but must name the customer");
  }

  @Test
  void an_invisible_character_within_an_id_or_an_address_is_named() {
    assertThat(people().read("1\u200b2", "Ola", "Wrona", "", "o\u00ad@x.example", "").faults)
        .containsExactly(
            "id is '1\u200b2', which contains the invisible character U+200B (zero width space):"
                + " remove it");
    assertThat(people().read("1", "Ola", "Wrona", "", "o\u00ad@x.example", "").faults)
        .containsExactly(
            "other is 'o\u00ad@x.example', which contains the invisible character U+00AD (soft"
                + " hyphen): remove it");
  }

  @Test
  void invisible_characters_around_cells_belong_to_nothing() {
    assertThat(
            people()
                .read(
                    "\u00a01\u202f",
                    "\ufeffOla\u2060",
                    "\u200eWrona\u2007",
                    "\u200bo@x.example \u00a0",
                    "",
                    "\u202a601\u202c")
                .pieces)
        .containsExactly(
            new StagedRecord(
                "1",
                0,
                2,
                "1",
                null,
                null,
                "{\"name\":\"Ola"
                    + " Wrona\",\"emails\":[\"o@x.example\"],\"emails.columns\":[0],\"phones\":[\"601\"]}"));
  }

  private static ValuesOfRows people() {
    return new ValuesOfRows("id,first,last,mail,other,phone", "", CUSTOMER);
  }

  private static ValuesOfRows lines(String price) {
    return lines("", price);
  }

  private static ValuesOfRows lines(String file, String price) {
    return new ValuesOfRows("order,sku,pieces,price,other", file, LINE.formatted(price));
  }
}
