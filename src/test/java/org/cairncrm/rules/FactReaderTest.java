package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.cairncrm.shared.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReaderTest {
  private static final String FACT =
      """
      fact: cart-abandoned
      title: Left a filled cart
      schema:
        type: object
        additionalProperties: false
        required: [items]
        properties:
          items:
            type: integer
            minimum: 1
      """;

  @Test
  void reads_what_is_declared() {
    assertThat(Facts.CART.name()).isEqualTo("cart-abandoned");
    assertThat(Facts.CART.title()).isEqualTo("Left a filled cart");
    assertThat(Facts.CART.channel()).isEqualTo(Channel.WEB);
    assertThat(FactReader.read("x.yaml", FACT).channel()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fact: cart-abandoned | fact: Cart | x.yaml:1:7: 'fact' must be lower-case words",
        "title: Left a filled cart | colour: red | x.yaml:2:1: 'colour' is unknown here",
        "type: integer | type: whole | x.yaml:9:13: ",
        "minimum: 1 | minimum: one | x.yaml:10:16: ",
        "minimum: 1 | minimun: 1 | x.yaml:10:16: 'minimun' is nothing that JSON Schema says",
        "type: integer | title: Items | x.yaml:9:7: must have one 'type'",
        "type: integer | type: [integer, string] | x.yaml:9:7: must have one 'type'",
        "items: | cart-items: | x.yaml:9:7: 'cart-items' is no name that conditions can use",
        "items: | in: | x.yaml:9:7: 'in' is no name that conditions can use",
        "items: | occurredAt: | x.yaml:9:7: 'occurredAt' is what Cairn knows of every fact",
        "type: integer | $ref: '#/$defs/none' | x.yaml:9:13: must refer to something within",
        "type: integer | $ref: 'https://example.com/x' | x.yaml:9:13: must refer to something"
            + " within",
        "type: integer | $ref: '#' | x.yaml:9:13: must refer to something within",
        "type: integer | pattern: '(' | x.yaml:",
        "additionalProperties: false | description: Cart | 'additionalProperties' must be false",
        "type: object | type: array | x.yaml:4:9: must be 'object'",
      })
  void what_is_wrong_is_told_with_its_place(String right, String wrong, String problem) {
    assertThat(problems(FACT.replace(right, wrong)))
        .anySatisfy(p -> assertThat(p).contains(problem));
  }

  @Test
  void another_draft_of_json_schema_is_refused() {
    String draft =
        FACT.replace("schema:\n", "schema:\n  $schema: http://json-schema.org/schema#\n");
    assertThat(problems(draft))
        .containsExactly("x.yaml:4:12: must be https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void a_schema_that_refers_to_itself_is_refused() {
    String endless =
        FACT.replace("type: integer", "$ref: '#/$defs/cart'").replace("      minimum: 1\n", "")
            + """
              $defs:
                cart:
                  type: object
                  additionalProperties: false
                  properties:
                    cart: {$ref: '#/$defs/cart'}
            """;
    assertThat(problems(endless)).singleElement().asString().endsWith("is nested too deeply");
  }

  @Test
  void a_list_says_how_long_it_may_be() {
    assertThat(
            problems(FACT.replace("type: integer", "type: array").replace("minimum", "minItems")))
        .contains("x.yaml:9:7: must say how many items there are at most: 'maxItems'");
  }

  @Test
  void what_was_said_must_be_a_text() {
    assertThat(problems(FACT + "said: items\n"))
        .containsExactly("x.yaml:11:7: 'said' must name a property of type string");
  }

  @Test
  void a_key_that_stands_twice_within_the_schema_is_told() {
    assertThat(problems(FACT + "      minimum: 2\n"))
        .containsExactly("x.yaml:11:7: 'minimum' is given twice");
  }

  @Test
  void a_schema_must_be_there() {
    assertThat(problems("fact: a\ntitle: A\n"))
        .containsExactly("x.yaml:1:1: 'schema' is missing: the JSON Schema of its data");
    assertThat(problems("fact: a\ntitle: A\nschema: 5\n")).isNotEmpty();
  }

  @Test
  void words_without_quotes_are_what_json_takes_them_for() {
    String answer =
        FACT.replace("type: integer", "type: string").replace("minimum: 1", "enum: [yes, no]");
    DeclaredFact fact = FactReader.read("x.yaml", answer);
    assertThat(fact.faults(Facts.json("{\"items\":\"no\"}"))).isEmpty();
    assertThat(fact.faults(Facts.json("{\"items\":\"maybe\"}"))).isNotEmpty();
  }

  private static List<String> problems(String document) {
    InvalidDocument invalid =
        catchThrowableOfType(InvalidDocument.class, () -> FactReader.read("x.yaml", document));
    assertThat(invalid).hasMessageContaining("docs/integration.md");
    return invalid.problems();
  }
}
