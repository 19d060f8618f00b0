package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.cairncrm.shared.ModuleTexts;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The names and the texts of the OpenAPI document. */
@CairnTest
@Tag("http")
class ApiWordsTest {
  @Autowired Callers callers;
  ApiDocument api;

  @BeforeEach
  void read_the_document() {
    api = new ApiDocument(callers.system().get("/api/openapi").body());
  }

  @Test
  void operations_and_schemas_keep_their_names() throws IOException {
    assertThat(ApiNames.of(api))
        .as(
            "clients are generated from these names: record a new one (ApiRecording), keep the"
                + " others")
        .containsExactlyElementsOf(ApiNames.recorded());
  }

  @Test
  void an_operation_is_named_by_a_verb_and_its_object() {
    assertThat(api.operations())
        .allSatisfy(
            operation ->
                assertThat(api.described(operation).path("operationId").asString())
                    .as("set the operationId of %s in its @Operation", operation)
                    .matches("[a-z]+([A-Z][a-z]+)+"));
  }

  @Test
  void everything_has_a_description() {
    List<String> missing = new ArrayList<>();
    described(api.root(), "", missing);

    assertThat(missing).as("add the texts to api/<module>.properties").isEmpty();
  }

  private static void described(JsonNode node, String at, List<String> missing) {
    JsonNode text = node.path("description");
    if (text.isString() && text.asString().isBlank()) {
      missing.add(at);
    }
    for (var part : node.properties()) {
      if (!part.getKey().startsWith("example")) {
        described(part.getValue(), at + "/" + part.getKey(), missing);
      }
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      described(
          node.path(index), at + "/" + index + node.path(index).path("name").asString(""), missing);
    }
  }

  @Test
  void no_text_is_left_over() {
    Properties texts = ModuleTexts.read("api");
    String document = api.root().toString();
    List<String> unused =
        texts.stringPropertyNames().stream()
            .filter(key -> !key.endsWith(".place"))
            .filter(
                key ->
                    Stream.of(texts.getProperty(key).split("%s"))
                        .anyMatch(part -> !document.contains(quoted(part))))
            .sorted()
            .toList();

    assertThat(unused).as("remove them from api/<module>.properties").isEmpty();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Test
  void customers_and_orders_come_first() {
    assertThat(api.root().path("tags").valueStream().map(tag -> tag.path("name").asString()))
        .startsWith("Customers", "Orders")
        .endsWith("Operations", "Access");
  }

  /** Clients in Python cannot write {@code format: byte}, which OpenAPI 3.1 has no more. */
  @Test
  void base64_is_an_encoding_of_text() {
    JsonNode encoded = api.root().at("/components/schemas/CloudEvent/properties/data_base64");

    assertThat(encoded.path("contentEncoding").asString()).isEqualTo("base64");
    assertThat(encoded.has("format")).isFalse();
  }

  @Test
  void the_address_of_the_server_is_relative() {
    assertThat(api.root().at("/servers/0/url").asString()).isEqualTo("/");
  }
}
