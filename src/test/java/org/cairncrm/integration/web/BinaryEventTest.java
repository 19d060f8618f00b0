package org.cairncrm.integration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** How the HTTP binding of CloudEvents 1.0.2 writes what an attribute says (3.1.3.2). */
class BinaryEventTest {
  private static String id(String header) {
    var headers = new HttpHeaders();
    Map.of("specversion", "1.0", "id", header, "source", "shop", "type", "cart-abandoned")
        .forEach((name, value) -> headers.add("ce-" + name, value));
    return BinaryEvent.read(headers, null, event -> event.path("id").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "77 | 77",
        "Euro%20%E2%82%AC%20%F0%9F%98%80 | Euro € 😀",
        "%41%2e%42 | A.B",
        "\"77\" | 77",
        "\"cart 77\" | cart 77",
        "\"the \\\"77\\\" \\\\ 7\" | the \"77\" \\ 7",
        "\"%C5%81\" | Ł",
        "\"\\%C5\\%81\" | Ł",
        "%2277%22 | \"77\"",
        "5\" | 5\"",
        "a\\b | a\\b",
      })
  void a_value_is_unquoted_and_then_decoded_once(String header, String id) {
    assertThat(id(header)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\"77", "\"77\\\"", "\"7\"7", "\"7\"7\"", "%C0%A0", "\"%C0%A0\"", "%4"})
  void what_cannot_be_read_so_is_named(String header) {
    Invalid told = catchThrowableOfType(Invalid.class, () -> id(header));

    assertThat(told.errors()).extracting(FieldError::field).containsExactly("ce-id");
  }
}
