package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What makes a request under an idempotency key the same. */
class RequestHashTest {
  private static String hash(String type, String... headers) throws IOException {
    var request = new MockHttpServletRequest("POST", "/api/orders");
    request.setQueryString("dry=1");
    request.setContentType(type);
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    request.setContent("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(RequestHash.of(request));
  }

  /** Keys that were kept before an update must be known after it. */
  @Test
  void without_attributes_in_headers_it_is_what_it_always_was() throws IOException {
    assertThat(hash("application/json"))
        .isEqualTo("3e369e19eb3fd659bbf801143e03703baf989de51c9066015a35aa61459e9982")
        .isEqualTo(hash("application/cloudevents+json", "Accept", "*/*"));
  }

  @Test
  void each_attribute_in_a_header_counts() throws IOException {
    String one = hash("application/json", "ce-id", "1", "ce-type", "x");

    assertThat(hash("application/json", "ce-id", "2", "ce-type", "x")).isNotEqualTo(one);
    assertThat(hash("application/json", "ce-id", "1")).isNotEqualTo(one);
    assertThat(hash("application/json", "ce-id", "x", "ce-type", "1")).isNotEqualTo(one);
    assertThat(hash("application/json", "ce-id", "1", "ce-type", "x", "ce-id", "2"))
        .isNotEqualTo(one);
    assertThat(hash("application/cloudevents+json", "ce-id", "1", "ce-type", "x"))
        .isNotEqualTo(one);
  }

  @Test
  void the_order_and_the_case_of_names_and_what_a_type_adds_do_not() throws IOException {
    assertThat(hash("Application/JSON; charset=utf-8", "CE-Type", "x", "Ce-Id", "1", "Via", "y"))
        .isEqualTo(hash("application/json", "ce-id", "1", "ce-type", "x", "Date", "z"));
  }
}
