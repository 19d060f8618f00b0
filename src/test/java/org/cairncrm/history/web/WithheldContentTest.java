package org.cairncrm.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cairncrm.events.EventTypes;
import org.cairncrm.history.EventCategories;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A history shows the content of an event to those alone who may read it elsewhere. */
@CairnTest
@Tag("slow")
class WithheldContentTest {
  @Autowired Callers callers;
  @Autowired EventCategories categories;
  @Autowired JsonMapper json;
  @Autowired EventTypes types;

  private String history = "";

  @BeforeEach
  void a_customer_who_called_and_gave_an_order_back() {
    Http shop = callers.system();
    String customer = id(shop, "/api/customers", "{\"name\":\"Marta\",%s}");
    String order =
        id(
            shop,
            "/api/orders",
            "{\"customerId\":\""
                + customer
                + "\",%s,\"currency\":\"EUR\",\"lines\":[{\"sku\":\"m\","
                + "\"name\":\"Mug\",\"quantity\":1,\"unitPrice\":\"50\"}]}");
    id(shop, "/api/orders/" + order + "/cancellation", "{%s,\"reason\":\"Wrong colour\"}");
    id(
        shop,
        "/api/customers/" + customer + "/interactions",
        "{%s,\"channel\":\"phone\",\"direction\":\"inbound\",\"subject\":\"My diagnosis\"}");
    history = "/api/customers/" + customer + "/history";
  }

  @ParameterizedTest
  @CsvSource({
    "interaction-recorded, contacts:read",
    "order-placed, orders:read",
    "order-cancelled, orders:read",
    "points-earned, loyalty:read",
    "journey-entered, journeys:read",
    "customer-registered, customers:read"
  })
  void what_another_permission_protects_is_left_out_and_marked(String name, String needs) {
    Http reader = callers.system(HistoryPermissions.READ);
    JsonNode event = event(reader, name);

    assertThat(event.path("data")).isEmpty();
    for (String field : List.of("decision", "declined", "text")) {
      assertThat(event.path(field).isNull()).as(field).isTrue();
    }
    assertThat(event.path("withheld").path("needs").asString()).isEqualTo(needs);
    assertThat(event.path("withheld").path("fields").valueStream().map(JsonNode::asString))
        .containsExactly("data", "decision", "declined", "text");
    JsonNode why = read(reader, "/api/events/" + event.path("id").asString() + "/why");
    assertThat(why.path("event")).isEqualTo(event);
    assertThat(why.path("causes").valueStream()).allMatch(cause -> cause.has("withheld"));
    assertThat(why.path("effects").valueStream()).allMatch(effect -> effect.has("withheld"));
  }

  @ParameterizedTest
  @CsvSource({"points-earned, loyalty:read", "stage-reached, journeys:read"})
  void a_decision_is_left_out_where_it_quotes_an_event_that_may_not_be_read(
      String name, String permission) {
    JsonNode some = event(callers.system(HistoryPermissions.READ, permission), name);
    JsonNode all =
        event(callers.system(HistoryPermissions.READ, permission, OrderPermissions.READ), name);

    assertThat(some.path("data")).isEqualTo(all.path("data"));
    assertThat(some.path("decision").isNull()).isTrue();
    assertThat(some.path("withheld").toString())
        .isEqualTo("{\"fields\":[\"decision\"],\"needs\":\"orders:read\"}");
    assertThat(all.path("decision").path("saw")).isNotEmpty();
    assertThat(all.has("withheld")).isFalse();
  }

  @Test
  void whoever_may_read_it_elsewhere_reads_it_here() {
    JsonNode call =
        event(
            callers.system(HistoryPermissions.READ, InteractionPermissions.READ),
            "interaction-recorded");

    assertThat(call.path("text").asString()).isEqualTo("My diagnosis");
    assertThat(call.path("data").path("channel").asString()).isEqualTo("phone");
    assertThat(call.has("withheld")).isFalse();
  }

  @Test
  void a_search_finds_no_words_that_may_not_be_read() {
    Http reader = callers.system(HistoryPermissions.READ, OrderPermissions.READ);

    assertThat(read(reader, history + "?query=diagnosis").path("items")).isEmpty();
    assertThat(read(reader, history + "?query=diagnosis&kind=contacts").path("items")).isEmpty();
    assertThat(read(reader, history + "?query=colour").path("items")).hasSize(1);
    assertThat(read(callers.system(), history + "?query=diagnosis").path("items")).hasSize(1);
  }

  @Test
  void every_event_type_is_of_a_kind_with_a_permission() {
    Set<String> modules = categories.modules(categories.words());

    assertThat(types.names().stream().map(types::type))
        .filteredOn(
            type ->
                type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()
                    .endsWith("/classes/"))
        .hasSizeGreaterThan(20)
        .allMatch(type -> modules.contains(type.getPackageName().replace("org.cairncrm.", "")));
    assertThat(categories.words()).hasSize(modules.size());
  }

  private JsonNode event(Http reader, String name) {
    return read(reader, history)
        .path("items")
        .valueStream()
        .filter(event -> event.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode read(Http reader, String path) {
    var answer = reader.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private String id(Http shop, String path, String body) {
    String origin = "\"source\":\"shop\",\"externalId\":\"" + Ids.next() + "\"";
    var answer = shop.post(path, body.formatted(origin));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).path("id").asString();
  }
}
