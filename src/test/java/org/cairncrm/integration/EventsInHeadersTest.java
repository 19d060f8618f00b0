package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.Callers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One event, with its attributes in headers: binary mode. */
class EventsInHeadersTest extends CartShop {
  EventsInHeadersTest(@Autowired Callers callers) {
    super(callers);
  }

  @Test
  void an_event_in_binary_mode_has_its_attributes_in_headers() {
    HttpResponse<String> answer =
        binary(
            CART,
            Map.of(
                "ce-specversion", "1.0",
                "ce-id", "1",
                "ce-source", shop,
                "CE-Type", "cart-abandoned",
                "ce-subject", "%63-1",
                "ce-time", "2026-02-20T09:00:00Z",
                "ce-traceparent", "00-4bf9-1"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(history().getFirst().path("data").path("facts")).isEqualTo(json.readTree(CART));
    assertThat(structured(cart("1", customer)).body()).isEqualTo(answer.body());
  }

  @Test
  void the_headers_are_part_of_what_an_idempotency_key_is_for() {
    Map<String, String> headers =
        Map.of(
            "ce-specversion", "1.0",
            "ce-id", "1",
            "ce-source", shop,
            "ce-type", "cart-abandoned",
            "ce-subject", "c-1",
            "Idempotency-Key", "key-" + Ids.next());
    HttpResponse<String> first = binary(CART, headers);
    HttpResponse<String> again = binary(CART, headers);
    var another = new HashMap<>(headers);
    another.put("ce-id", "2");
    HttpResponse<String> other = binary(CART, another);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
    assertThat(fields(read(other))).containsExactly("Idempotency-Key");
    assertThat(history()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/vnd.cart+json", "text/json", "application/json; charset=utf-8"})
  void data_may_be_any_json(String type) {
    var headers =
        Map.of(
            "ce-specversion", "1.0",
            "ce-id", type,
            "ce-source", shop,
            "ce-type", "cart-abandoned",
            "ce-subject", "c-1");
    var request = system.request("/api/events").setHeader("Content-Type", type);
    headers.forEach((name, value) -> request.setHeader(name, value.replace(" ", "%20")));
    HttpResponse<String> answer = system.send(request.POST(BodyPublishers.ofString(CART)).build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "ce-id, ``, ce-id",
        "ce-type, cart-found, ce-type",
        "ce-time, yesterday, ce-time",
        "ce-subject, %ZZ, ce-subject",
        "ce-subject, %C3%28, ce-subject",
        "ce-subject, a%00b, ce-subject",
        "ce-subject, \"c-1, ce-subject",
        "ce-specversion, 2.0, ce-specversion",
        "ce-data, {}, ce-data",
        "ce-traced_by, x, ce-traced_by",
      })
  void what_is_wrong_in_a_header_is_named(String header, @Nullable String value, String field) {
    var headers =
        new HashMap<>(
            Map.of(
                "ce-specversion", "1.0",
                "ce-id", "1",
                "ce-source", shop,
                "ce-type", "cart-abandoned",
                "ce-subject", "c-1"));
    headers.put(header, value == null ? "" : value);
    HttpResponse<String> answer = binary(CART, headers);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(fields(read(answer))).as(answer.body()).contains(field);
    assertThat(history()).isEmpty();
  }

  @Test
  void a_header_that_is_there_twice_is_named() {
    var request = system.request("/api/events").header("ce-id", "1").header("ce-id", "2");
    HttpResponse<String> answer =
        system.send(
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CART))
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(fields(read(answer))).containsExactly("ce-id");
    assertThat(answer.body()).contains("is there twice");
  }

  @Test
  void json_that_is_no_event_says_what_is_missing() {
    HttpResponse<String> answer = system.post("/api/events", CART);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(read(answer))).contains("ce-specversion", "ce-id", "ce-source", "ce-type");
    assertThat(system.post("/api/events", "[1]").statusCode()).isEqualTo(400);
    assertThat(binary(null, Map.of("ce-id", "1")).statusCode()).isEqualTo(422);
    assertThat(send("text/plain", CART).statusCode()).isEqualTo(415);
  }
}
