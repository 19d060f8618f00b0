package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One event, with its attributes beside its data. */
class EventsOverHttpTest extends CartShop {
  EventsOverHttpTest(@Autowired Callers callers) {
    super(callers);
  }

  @Test
  void an_event_in_structured_mode_is_in_the_history_when_the_answer_is_there() {
    HttpResponse<String> answer = structured(cart("1", customer));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode receipt = read(answer);
    assertThat(receipt.path("customer").asString()).isEqualTo(customer);
    assertThat(receipt.path("time").asString()).isEqualTo("2026-02-20T09:00:00Z");
    JsonNode told = history().getFirst();
    assertThat(told.path("name").asString()).isEqualTo("fact-received");
    assertThat(told.path("channel").asString()).isEqualTo("web");
    assertThat(told.path("occurredAt").asString()).isEqualTo("2026-02-20T09:00:00Z");
    assertThat(told.path("data").path("fact").asString()).isEqualTo("cart-abandoned");
    assertThat(told.path("data").path("facts")).isEqualTo(json.readTree(CART));
  }

  @Test
  void the_same_event_again_changes_nothing_and_gets_the_first_answer() {
    HttpResponse<String> first = structured(cart("1", customer));
    HttpResponse<String> again =
        structured(cart("1", customer).replace("10:00:00+01:00", "09:00:00Z"));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(history()).hasSize(1);
  }

  @Test
  void what_was_taken_in_once_is_not_known_by_an_id_with_wrong_data() {
    structured(cart("1", customer));
    HttpResponse<String> again =
        structured(cart("1", customer).replace("\"items\":4", "\"items\":0"));

    assertThat(again.statusCode()).as(again.body()).isEqualTo(422);
    assertThat(history()).hasSize(1);
  }

  @Test
  void the_same_id_for_something_else_is_a_conflict() {
    structured(cart("1", customer));
    String other = cart("1", customer).replace("cart-abandoned", "subscription-renewed");
    String another =
        read(system.post("/api/customers", "{\"name\":\"Jonas\"}")).path("id").asString();

    assertThat(structured(other).statusCode()).isEqualTo(409);
    assertThat(structured(cart("1", another)).statusCode()).isEqualTo(409);
    assertThat(history()).hasSize(1);
  }

  @Test
  void an_idempotency_key_works_as_elsewhere() {
    String key = "key-" + Ids.next();
    HttpResponse<String> first = structured(cart("1", customer), "Idempotency-Key", key);
    HttpResponse<String> again = structured(cart("1", customer), "Idempotency-Key", key);
    HttpResponse<String> other = structured(cart("2", customer), "Idempotency-Key", key);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(history()).hasSize(1);
  }

  @Test
  void the_subject_is_whom_the_source_or_another_system_calls_so() {
    assertThat(structured(cart("1", "c-1")).statusCode()).isEqualTo(201);
    String billing = cart("1", shop + "/c-1").replace("\"source\":\"" + shop, "\"source\":\"bill");
    assertThat(structured(billing.replace("\"id\":\"1\"", "\"id\":\"" + shop + "\"")).statusCode())
        .isEqualTo(201);
    assertThat(history()).hasSize(2);
  }

  @Test
  void what_happened_at_no_told_time_happens_now() {
    structured(cart("1", customer).replaceAll("\"time\":\"[^\"]*\",", ""));

    assertThat(Instant.parse(history().getFirst().path("occurredAt").asString()))
        .isAfterOrEqualTo(TestClock.START);
  }

  @Test
  void extensions_are_accepted() {
    String traced =
        cart("1", customer)
            .replace(
                "{\"specversion\"",
                "{\"traceparent\":\"00-4bf9-1\",\"sampledrate\":5,\"vip\":true,\"dataschema\":\"https://example.com/x\",\"specversion\"");
    assertThat(structured(traced).statusCode()).isEqualTo(201);
  }

  @Test
  void what_was_said_is_found_by_search_and_not_in_the_event() {
    String renewal =
        cart("1", customer)
            .replace("cart-abandoned", "subscription-renewed")
            .replace(
                CART,
                """
                {"plan":"tea","until":"2027-03-02T00:00:00Z","automatic":true,\
                "price":{"amount":"12345678901234567.89","currency":"EUR"},\
                "reason":"I really like the chamomile"}\
                """);
    HttpResponse<String> answer = structured(renewal);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode found =
        read(system.get("/api/customers/" + customer + "/history?query=chamomile"))
            .path("items")
            .path(0);
    assertThat(found.path("text").asString()).isEqualTo("I really like the chamomile");
    assertThat(found.path("data").toString()).doesNotContain("chamomile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"specversion\":\"1.0\" | \"specversion\":\"0.3\" | specversion",
        "\"specversion\":\"1.0\", | `` | specversion",
        "\"id\":\"1\" | \"id\":\"\" | id",
        "\"id\":\"1\" | \"id\":1 | id",
        "\"source\":\" | \"source\":\"not a uri | source",
        "cart-abandoned | cart-found | type",
        "cart-abandoned | fact-received | type",
        "cart-abandoned | order-placed-yesterday | type",
        "\"subject\":\" | \"subject\":\"nobody- | subject",
        "\"subject\": | \"sub\": | subject",
        "2026-02-20T10:00:00+01:00 | 2026-02-20 | time",
        "2026-02-20T10:00:00+01:00 | 2199-02-20T10:00:00Z | time",
        "2026-02-20T10:00:00+01:00 | 1066-10-14T10:00:00Z | time",
        "\"items\":4 | \"items\":0 | data.items",
        "\"items\":4 | \"items\":1e999999999 | data.items",
        "\"items\":4 | \"items\":4,\"email\":\"a@b.c\" | data.email",
        "\"data\": | \"data_base64\":\"e30=\",\"data\": | data_base64",
        "\"data\": | \"datacontenttype\":\"text/xml\",\"data\": | datacontenttype",
        "\"data\": | \"Upper\":\"x\",\"data\": | Upper",
        "\"data\": | \"traced\":{},\"data\": | traced",
        "\"data\": | \"traced\":1.5,\"data\": | traced",
        "\"data\": | \"traced\":\"a\\tb\",\"data\": | traced",
        "\"data\": | \"id\":\"2\",\"data\": | id",
      })
  void what_is_wrong_is_named_and_changes_nothing(String right, String wrong, String field) {
    String event = cart("1", customer).replace(right, wrong == null ? "" : wrong);
    HttpResponse<String> answer = structured(event);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(fields(read(answer))).as(answer.body()).contains(field);
    assertThat(history()).isEmpty();
  }

  @Test
  void is_for_those_who_may_tell() {
    assertThat(callers.system(OrderPermissions.WRITE).post("/api/events", CART).statusCode())
        .isEqualTo(403);
  }
}
