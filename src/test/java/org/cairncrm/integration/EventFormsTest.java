package org.cairncrm.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which other senders' libraries write the same event. */
@CairnTest
class EventFormsTest {
  private static final String CART =
      "{\"items\":4,\"value\":{\"amount\":\"62.40\",\"currency\":\"EUR\"}}";

  @Autowired Callers callers;
  @Autowired JsonMapper json;
  private final String id = "cart-" + UUID.randomUUID();
  private Http shop;
  private String customer;

  @BeforeEach
  void a_customer() {
    shop = callers.system();
    customer =
        json.readTree(shop.post("/api/customers", "{\"name\":\"Ann\"}").body())
            .path("id")
            .asString();
  }

  @Test
  void json_in_base64_is_the_same_as_json() {
    HttpResponse<String> first = send("cart-abandoned", base64(CART));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(send("cart-abandoned", "\"data\":" + CART).statusCode()).isEqualTo(200);
    assertThat(shop.get("/api/customers/" + customer + "/history").body()).contains("62.40");
  }

  @Test
  void faults_of_json_in_base64_are_named_as_those_of_json() {
    assertThat(fields(send("cart-abandoned", base64("{\"items\":0,\"colour\":1}"))))
        .contains("data.items", "data.colour", "data.value");
    assertThat(
            fields(send("cart-abandoned", base64("{\"items\":1,\"items\":2,\"a\":\"\\u0000\"}"))))
        .contains("data_base64.items", "data_base64.a");
  }

  @Test
  void attributes_and_data_are_answered_together() {
    String event =
        """
        {"specversion":"0.3","id":"","source":"shop","type":"com.shop.cart.abandoned",
         "subject":"nobody","time":"yesterday","data":{"items":"x","colour":1}}
        """;
    HttpResponse<String> answer =
        shop.post("/api/events", event, "Content-Type", "application/cloudevents+json");

    assertThat(fields(answer))
        .contains("specversion", "id", "time", "data.items", "data.colour", "data.value");
    assertThat(fields(send("cart-abandoned", "\"time\":\"1980-01-01T00:00:00Z\",\"data\":{}")))
        .contains("time", "data.items", "data.value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"data_base64\":\"e30\\u0021\" | must be Base64",
        "\"data_base64\":5 | must be a text",
        "\"data_base64\":\"W10=\" | must be an object in JSON",
        "\"data_base64\":\"eyI=\" | must be an object in JSON: The body is not valid JSON",
        "\"data_base64\":\"/w==\" | must be an object in JSON",
        "\"data_base64\":\"e30=\",\"data\":{} | must not be given beside data",
      })
  void what_is_no_json_in_base64_is_refused(String data, String message) {
    HttpResponse<String> answer = send("cart-abandoned", data);

    assertThat(fields(answer)).contains("data_base64");
    assertThat(answer.body()).contains(message);
  }

  @Test
  void an_event_in_a_batch_may_be_in_base64() {
    HttpResponse<String> answer =
        shop.post(
            "/api/events",
            "[" + event("cart-abandoned", base64(CART)) + "]",
            "Content-Type",
            "application/cloudevents-batch+json");

    assertThat(answer.body()).contains("\"outcome\":\"stored\"");
  }

  @Test
  void an_alias_of_a_type_is_the_same_event() {
    HttpResponse<String> first = send("com.shop.cart.abandoned", "\"data\":" + CART);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(first.body()).contains("\"type\":\"cart-abandoned\"");
    assertThat(send("cart-abandoned", "\"data\":" + CART).statusCode()).isEqualTo(200);
    assertThat(send("com.shop.cart.abandoned", "\"data\":" + CART).statusCode()).isEqualTo(200);
  }

  @Test
  void a_type_that_no_declaration_names_is_refused() {
    assertThat(fields(send("com.shop.cart", "\"data\":" + CART))).contains("type");
  }

  @Test
  void an_alias_is_known_in_headers_too() {
    HttpResponse<String> answer =
        shop.post(
            "/api/events",
            CART,
            "ce-specversion",
            "1.0",
            "ce-id",
            id,
            "ce-source",
            "shop",
            "ce-type",
            "com.shop.cart.abandoned",
            "ce-subject",
            customer);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private HttpResponse<String> send(String type, String data) {
    return shop.post(
        "/api/events", event(type, data), "Content-Type", "application/cloudevents+json");
  }

  private String event(String type, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"shop","type":"%s","subject":"%s",%s}
    """
        .formatted(id, type, customer, data);
  }

  private static String base64(String data) {
    return "\"data_base64\":\"" + Base64.getEncoder().encodeToString(data.getBytes(UTF_8)) + '"';
  }

  private java.util.List<String> fields(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return json.readTree(answer.body())
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
