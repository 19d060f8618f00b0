package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chosen customers walk a draft live, marked as a test, before it is published. */
@CairnTest
class TestCustomersTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;

  private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/api/journeys/" + name + "/test-customers";
  private Http marketing;
  private CustomerId customer;

  @BeforeEach
  void a_draft_and_a_customer_with_three_orders() {
    marketing = callers.person(Role.MARKETING);
    customer = regulars.withThreeOrders("Tester " + name, null);
    HttpResponse<String> created = marketing.post("/api/journey-maps", source(map("3", "4")));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
  }

  @AfterEach
  void nothing_stays_in_force() {
    clock.set(TestClock.START);
    marketing.post("/api/journey-maps/" + name + "/retirement", null);
  }

  @Test
  void a_chosen_customer_walks_the_draft_from_the_history_on_and_nothing_is_recorded() {
    JsonNode tested = choose();

    JsonNode one = tested.path("customers").path(0);
    assertThat(one.path("customer").asString()).isEqualTo(customer.toString());
    assertThat(one.path("runs").path(0).path("stageTitle").asString()).isEqualTo("Regular");
    assertThat(stages(one)).containsExactly("bought/false", "regular/false");
    assertThat(one.path("actions").path(0).path("details").path("title").asString())
        .isEqualTo("Call the regular");
    assertThat(marketing.get("/api/customers/" + customer + "/journeys").body())
        .doesNotContain(name);
    assertThat(marketing.get("/api/customers/" + customer + "/history?limit=100").body())
        .doesNotContain(name);
    assertThat(callers.system().get("/api/tasks?customer=" + customer).body())
        .doesNotContain("Call the regular");
  }

  @Test
  void an_event_after_the_choice_moves_the_customer_on_at_once() {
    choose();

    clock.advance(Duration.ofMinutes(5));
    regulars.orderAgain(customer, clock.instant());

    JsonNode one = read(marketing.get(path)).path("customers").path(0);
    assertThat(one.path("runs").path(0).path("stageTitle").asString()).isEqualTo("Fan");
    assertThat(stages(one)).containsExactly("bought/false", "regular/false", "fan/true");
  }

  @Test
  void a_changed_draft_is_walked_again_from_the_history() {
    choose();

    marketing.put("/api/journey-maps/" + name, source(map("2", "3")), "If-Match", "\"1\"");

    JsonNode tested = read(marketing.get(path));
    assertThat(tested.path("revision").asInt()).isEqualTo(2);
    assertThat(stages(tested.path("customers").path(0)))
        .containsExactly("bought/false", "regular/false", "fan/false");
  }

  @Test
  void a_draft_with_faults_is_walked_by_nobody_and_says_so() {
    choose();

    marketing.put("/api/journey-maps/" + name, source(map("nix", "3")), "If-Match", "\"1\"");

    JsonNode tested = read(marketing.get(path));
    assertThat(tested.path("faults").asInt()).isEqualTo(1);
    assertThat(tested.path("customers").path(0).path("runs").size()).isZero();
  }

  @Test
  void the_test_ends_with_the_publication_or_by_hand() {
    choose();
    assertThat(read(marketing.post(path + "/" + customer + "/removal", null)).path("customers"))
        .isEmpty();
    assertThat(marketing.post(path + "/" + customer + "/removal", null).statusCode())
        .isEqualTo(404);
    choose();
    assertThat(read(marketing.post("/api/journeys/" + name + "/test-end", null)).path("customers"))
        .isEmpty();
    choose();

    HttpResponse<String> published =
        marketing.post(
            "/api/journey-maps/" + name + "/versions",
            "{\"comment\":\"A change\"}",
            "If-Match",
            "\"1\"");

    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    assertThat(read(marketing.get(path)).path("customers")).isEmpty();
  }

  @Test
  void only_customers_that_exist_are_chosen_and_at_most_twenty() {
    HttpResponse<String> unknown =
        marketing.post(path, "{\"customer\":\"" + UUID.randomUUID() + "\"}");

    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("There is no customer with this id");
    assertThat(marketing.post("/api/journeys/none/test-customers", chosen()).statusCode())
        .isEqualTo(404);
    assertThat(callers.person(Role.AGENT).post(path, chosen()).statusCode()).isEqualTo(403);
    for (int i = 0; i < 20; i++) {
      String other = regulars.withThreeOrders("Many " + i + name, null).toString();
      assertThat(marketing.post(path, "{\"customer\":\"" + other + "\"}").statusCode())
          .isEqualTo(200);
    }
    assertThat(marketing.post(path, chosen()).statusCode()).isEqualTo(422);
  }

  private JsonNode choose() {
    HttpResponse<String> answer = marketing.post(path, chosen());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private String chosen() {
    return "{\"customer\":\"" + customer + "\"}";
  }

  private static List<String> stages(JsonNode tested) {
    return tested
        .path("runs")
        .path(0)
        .path("steps")
        .valueStream()
        .map(step -> step.path("stage").asString() + "/" + step.path("sinceChosen").asBoolean())
        .toList();
  }

  private String map(String regular, String fan) {
    return """
    journey: %s
    title: Tested
    stages:
      - stage: bought
        title: Bought
        enter:
          - on: order-placed
      - stage: regular
        title: Regular
        enter:
          - on: order-placed
            when: event.nth >= %s
        actions:
          - action: call
            on: entering
            do: task
            task: {title: Call the regular}
      - stage: fan
        title: Fan
        enter:
          - on: order-placed
            when: event.nth >= %s
    """
        .formatted(name, regular, fan);
  }

  private static String source(String text) {
    return JsonMapper.shared().createObjectNode().put("text", text).toString();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
