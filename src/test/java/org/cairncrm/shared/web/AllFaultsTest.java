package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A request with several faults is answered with all of them at once. */
@CairnTest
@Tag("http")
@Tag("slow")
class AllFaultsTest {
  @Autowired Callers callers;
  @Autowired JsonMapper json;

  @Test
  void a_body_is_answered_with_its_wrong_types_unknown_missing_and_invalid_fields() {
    var answer =
        callers
            .system()
            .post(
                "/api/orders",
                """
                {"customerId":"nobody","source":"","curency":"EUR","placedAt":1772445600,
                 "lines":[
                   {"sku":"mug","name":"Mug","quantity":1,"unitPrice":"1"},
                   "mug",
                   {"sku":5,"name":" ","quantity":"2","unitPrice":"-1","colour":"red"},
                   {"sku":"cup","name":"Cup","quantity":0},
                   null]}
                """);

    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "customerId",
            "source",
            "externalId",
            "curency",
            "currency",
            "placedAt",
            "lines[1]",
            "lines[2].sku",
            "lines[2].name",
            "lines[2].quantity",
            "lines[2].unitPrice",
            "lines[2].colour",
            "lines[3].quantity",
            "lines[3].unitPrice",
            "lines[4]");
    assertThat(answer.body())
        .contains(
            "must be a UUID",
            "must be an object",
            "must be an instant such as 2026-03-02T10:00:00Z",
            "is not known here; known are sku, name, quantity, unitPrice",
            "\"detail\":\"15 faults, listed in errors\"");
  }

  @Test
  void a_field_left_out_is_required_whatever_its_type() {
    var answer = callers.system().post("/api/orders", "{\"lines\":[{}]}");

    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "customerId",
            "currency",
            "lines[0].sku",
            "lines[0].name",
            "lines[0].quantity",
            "lines[0].unitPrice");
    assertThat(answer.body())
        .contains("{\"field\":\"lines[0].quantity\",\"message\":\"is required\"}");
  }

  @Test
  void repeated_fields_and_text_that_cannot_be_stored_are_named_with_the_rest() {
    var answer =
        callers
            .system()
            .post(
                "/api/customers",
                """
                {"name":"a\\u0000b","name":"c","city":"\\ud800","emails":["x\\u0000",5],"language":"de"}
                """);

    assertThat(fields(answer))
        .containsExactlyInAnyOrder("name", "name", "city", "emails[0]", "emails[1]", "language");
  }

  @Test
  void a_set_with_wrong_and_right_words_names_the_wrong_ones() {
    var answer =
        callers
            .system()
            .post(
                "/api/tokens",
                """
                {"name":"","scopes":["orders:read","all","none"],"expiresAt":"tomorrow"}
                """);

    assertThat(fields(answer))
        .containsExactlyInAnyOrder("name", "scopes[1]", "scopes[2]", "expiresAt");
  }

  @Test
  void faulty_parameters_are_all_named_with_unknown_and_repeated_ones() {
    var answer =
        callers
            .system()
            .get(
                "/api/customers/%s/history?kind=gossip&channel=pigeon&from=yesterday&limit=0"
                        .formatted("nobody")
                    + "&colour=red&query=a&query=b&utm_source=x");

    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "id", "kind", "channel", "from", "limit", "colour", "query", "utm_source");
    assertThat(answer.body())
        .contains("known are channel, cursor, from, kind, limit, query, to", "must be given once");
  }

  @Test
  void a_bad_request_for_a_page_is_named_with_the_rest() {
    String orders = "/api/customers/nobody/orders?cursor=" + "x".repeat(1_001) + "&limit=";

    assertThat(fields(callers.system().get(orders + "ten")))
        .containsExactlyInAnyOrder("id", "cursor", "limit");
    assertThat(callers.system().get(orders + "201").body())
        .contains(
            "{\"field\":\"cursor\",\"message\":\"must have a length of at most 1000\"}",
            "{\"field\":\"limit\",\"message\":\"must be less than or equal to 200\"}");
    assertThat(callers.system().get(orders + "99999999999").body())
        .contains("{\"field\":\"limit\",\"message\":\"must be a whole number in range\"}");
  }

  @Test
  void path_header_and_body_are_answered_together() {
    var answer =
        callers
            .system()
            .put(
                "/api/customers/nobody?colour=red",
                "{\"name\":5,\"city\":\"%s\"}".formatted("x".repeat(300)),
                "If-Match",
                "3");

    assertThat(fields(answer))
        .containsExactlyInAnyOrder("id", "If-Match", "colour", "name", "city");
  }

  @Test
  void a_missing_version_is_a_missing_header() {
    var body = "{\"name\":\"Anna\",\"role\":\"agent\"}";
    var name = "{\"name\":\"Anna\"}";

    assertThat(fields(callers.system().put("/api/people/anna", body))).containsExactly("If-Match");
    assertThat(fields(callers.system().put("/api/customers/" + UUID.randomUUID(), name)))
        .containsExactly("If-Match");
  }

  @Test
  void rules_of_the_business_are_answered_together_as_well() {
    Http system = callers.system();
    String early = "1980-01-01T00:00:00Z";
    var customer =
        system.post(
            "/api/customers",
            """
            {"name":"Ann","country":"XX","emails":["no"],"phones":["no"],"source":"shop",
             "registeredAt":"%s"}
            """
                .formatted(early));
    assertThat(fields(customer))
        .containsExactlyInAnyOrder(
            "country", "emails[0]", "phones[0]", "externalId", "registeredAt");

    var order =
        system.post(
            "/api/orders",
            """
            {"customerId":"%s","source":"shop","currency":"XAU","placedAt":"%s",
             "promisedOn":"1800-01-01","lines":[{"sku":"a","name":"A","quantity":1,"unitPrice":"1"}]}
            """
                .formatted(UUID.randomUUID(), early));
    assertThat(fields(order))
        .containsExactlyInAnyOrder("currency", "externalId", "placedAt", "promisedOn");

    var contact =
        system.post(
            "/api/customers/" + UUID.randomUUID() + "/interactions",
            """
            {"channel":"phone","direction":"inbound","subject":"x","source":"shop","at":"%s"}
            """
                .formatted(early));
    assertThat(fields(contact)).containsExactlyInAnyOrder("externalId", "at");
  }

  @Test
  void a_body_that_is_wrong_as_a_whole_has_no_field_to_name() {
    for (String body : List.of("[]", "5", "\"x\"", "null", "{", "{}{}", "", "{\"a\":1,}")) {
      var answer = callers.system().post("/api/orders", body);

      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("errors");
    }
  }

  @Test
  void of_very_many_faults_the_first_hundred_are_listed() {
    String lines = "{},".repeat(1_999) + "{}";
    var answer = callers.system().post("/api/orders", "{\"lines\":[" + lines + "]}");

    assertThat(fields(answer)).hasSize(100);
    assertThat(answer.body()).contains("8002 faults; errors lists the first 100");
  }

  @Test
  void pages_ignore_parameters_that_links_collect_on_their_way() {
    var answer =
        callers.person(Role.ACCOUNT_MANAGER).get("/customers?utm_source=newsletter&limit=ten");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private List<String> fields(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return json.readTree(answer.body())
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
