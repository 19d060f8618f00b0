package org.cairncrm.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class HistoryApiTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Interactions interactions;
  @Autowired JsonMapper json;

  String path;

  @BeforeEach
  void a_customer_who_called() {
    CustomerId marta = customers.register(NewCustomer.named("Marta")).value().id();
    interactions.record(
        marta, NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "Gift wrapping", null));
    path = "/api/customers/" + marta + "/history";
  }

  private JsonNode get(String path) {
    var answer = callers.system(HistoryPermissions.READ, InteractionPermissions.READ).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  @Test
  void tells_events_as_they_were_recorded() {
    JsonNode call = get(path + "?kind=contacts&limit=1").path("items").path(0);
    assertThat(call.path("name").asString()).isEqualTo("interaction-recorded");
    assertThat(call.path("channel").asString()).isEqualTo("phone");
    assertThat(call.path("text").asString()).isEqualTo("Gift wrapping");
    assertThat(call.path("data").path("direction").asString()).isEqualTo("inbound");
  }

  @Test
  void goes_on_by_cursor() {
    JsonNode first = get(path + "?limit=1");
    JsonNode second = get(path + "?limit=1&cursor=" + first.path("next").asString());
    assertThat(second.path("items").path(0).path("id"))
        .isNotEqualTo(first.path("items").path(0).path("id"));
  }

  @Test
  void tells_why() {
    String call = get(path + "?kind=contacts").path("items").path(0).path("id").asString();
    JsonNode why = get("/api/events/" + call + "/why");
    assertThat(why.path("event").path("id").asString()).isEqualTo(call);
    assertThat(why.path("causes").isEmpty()).isTrue();
  }

  @Test
  void of_nobody_is_not_found() {
    var reader = callers.system(HistoryPermissions.READ);
    assertThat(reader.get("/api/customers/" + CustomerId.next() + "/history").statusCode())
        .isEqualTo(404);
    assertThat(reader.get("/api/events/" + CustomerId.next() + "/why").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=gossip",
        "channel=pigeon",
        "limit=0",
        "limit=201",
        "limit=many",
        "cursor=nonsense",
        "from=yesterday",
        "from=%2B1000000000-12-31T23:59:59Z",
        "to=0001-01-01T00:00:00Z"
      })
  void names_the_parameter_that_is_wrong(String query) {
    var answer = callers.system(HistoryPermissions.READ).get(path + "?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json.readTree(answer.body()).path("errors").path(0).path("field").asString())
        .isEqualTo(query.split("=")[0]);
  }

  @Test
  void is_for_those_who_may_read_it() {
    assertThat(callers.nobody().get(path).statusCode()).isEqualTo(401);
    assertThat(callers.system(OrderPermissions.READ).get(path).statusCode()).isEqualTo(403);
  }
}
