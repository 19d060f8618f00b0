package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that editors complete and check by, against what Cairn itself brings. */
class EditorSchemasTest {
  private static final Path HERE = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "journey-maps/online-purchase.yaml, journey-maps/journey-map.schema.json",
    "journey-maps/facts/cart-abandoned.yaml, journey-maps/facts/fact.schema.json",
    "journey-maps/facts/subscription-renewed.yaml, journey-maps/facts/fact.schema.json",
    "import-mappings/online-retail.yaml, import-mappings/import-mapping.schema.json",
    "import-mappings/olist.yaml, import-mappings/import-mapping.schema.json",
  })
  void what_cairn_brings_is_what_editors_expect(String file, String schema) throws IOException {
    assertThat(faults(Files.readString(HERE.resolve(file)), schema)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "journey-maps/facts/cart-abandoned.yaml, additionalProperties: false, description: open",
    "journey-maps/facts/cart-abandoned.yaml, channel: web, channel: fax",
    "journey-maps/facts/cart-abandoned.yaml, fact: cart-abandoned, fact: Cart abandoned",
    "journey-maps/facts/cart-abandoned.yaml, type: integer, type: whole",
  })
  void editors_see_what_cairn_would_refuse(String file, String right, String wrong)
      throws IOException {
    String document = Files.readString(HERE.resolve(file)).replaceFirst(right, wrong);
    assertThat(faults(document, "journey-maps/facts/fact.schema.json")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quantity: {column: Quantity, decimal: \",\", thousands: \".\"}",
        "quantity: {column: Quantity, currencySigns: [zł, $], trailingSign: true, parentheses:"
            + " true}",
        "quantity: {column: Quantity, thousands: \" \", decimal: \",\"}"
      })
  void editors_know_how_numbers_are_written(String quantity) throws IOException {
    assertThat(imports("quantity: Quantity", quantity)).isEmpty();
    assertThat(imports("format: csv", "format: csv\n    decimal: \",\"")).isEmpty();
    assertThat(imports("quantity: Quantity", quantity.replaceFirst("\",\"|true", "x")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a, b]",
        "{column: a, separator: \";\"}",
        "[{column: a, separator: \"; \"}, b]",
        "a"
      })
  void editors_know_several_columns_of_a_list(String emails) throws IOException {
    assertThat(imports("language: \\{text: en}", "emails: " + emails)).isEmpty();
    assertThat(imports("language: \\{text: en}", "city: [a, b]")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{column: [a, b]}",
        "{text: [\"{a}[ {b}]\", \"{c}\"], values: {x: y}}",
        "{text: en}"
      })
  void editors_know_several_columns_of_which_one_is_read(String language) throws IOException {
    assertThat(imports("language: \\{text: en}", "language: " + language)).isEmpty();
    assertThat(imports("language: \\{text: en}", "language: {column: [a], text: b}")).isNotEmpty();
  }

  private static List<Error> imports(String right, String other) throws IOException {
    String document =
        Files.readString(HERE.resolve("import-mappings/online-retail.yaml"))
            .replaceFirst(right, java.util.regex.Matcher.quoteReplacement(other));
    assertThat(document).contains(other);
    return faults(document, "import-mappings/import-mapping.schema.json");
  }

  private static List<Error> faults(String document, String schema) throws IOException {
    var problems = new DocumentProblems("document", "", "x.yaml", document);
    var yaml = new YamlJson(problems.compose(), problems);
    problems.throwIfAny();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(HERE.resolve(schema)))
        .validate(yaml.json());
  }
}
