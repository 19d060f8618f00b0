package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A publication says what happens to the customers who are under way. */
@CairnTest
class PublicationsTest {
  private static final String MAPS = "/api/journey-maps/";

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Worker worker;

  private final String name = "published-" + UUID.randomUUID().toString().substring(0, 8);
  private Http marketing;

  @BeforeEach
  void sign_in() {
    marketing = callers.person(Role.MARKETING);
  }

  @AfterEach
  void retire() {
    marketing.post(MAPS + name + "/retirement", null);
  }

  @Test
  void a_policy_is_needed_while_customers_are_under_way() {
    underWay();
    JsonNode refused = json(publish("{\"comment\":\"Renamed\"}"));

    assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.path("errors").path(0).path("field").asString()).isEqualTo("policy");
    assertThat(refused.path("errors").path(0).path("message").asString())
        .isEqualTo(
            "must be pin, drain or migrate, because customers are under way: 1 in 'regular' on"
                + " version 1");
    assertThat(json(marketing.get(MAPS + name)).path("live").asInt()).isEqualTo(1);
  }

  @Test
  void pinned_customers_finish_on_their_version_and_their_history_says_who_and_why() {
    CustomerId customer = underWay();
    assertThat(publish("{\"policy\":\"pin\",\"comment\":\"Renamed\"}").statusCode()).isEqualTo(201);
    finish();

    JsonNode journey = journey(customer);
    assertThat(journey.path("version").asInt()).isEqualTo(1);
    assertThat(journey.path("stage").asString()).isEqualTo("regular");
    assertThat(history(customer)).contains("journey-republished", "Renamed", "\"policy\": \"pin\"");
    JsonNode publication = publication();
    assertThat(publication.path("policy").asString()).isEqualTo("pin");
    assertThat(publication.path("customers").asInt()).isEqualTo(1);
    assertThat(publication.path("moved").asInt()).isEqualTo(1);
    assertThat(publication.path("doneAt").isNull()).isFalse();
    assertThat(marketing.get("/journeys/" + name).body())
        .contains("1 customer in “Regular customer” on version 1")
        .doesNotContain("??");
  }

  @Test
  void migrated_customers_go_on_in_the_stage_of_the_mapping() {
    CustomerId customer = underWay();
    JsonNode proposal = json(marketing.get(MAPS + name + "/publication-proposal"));
    assertThat(proposal.path("customers").asInt()).isEqualTo(1);
    assertThat(proposal.path("occupied").path(0).path("becomes").asString()).isEqualTo("loyal");

    JsonNode unmapped = json(publish("{\"policy\":\"migrate\"}"));
    assertThat(unmapped.path("errors").path(0).path("field").asString())
        .isEqualTo("mapping.regular");
    assertThat(unmapped.toString()).contains("customers are in 'regular': 1");
    JsonNode wrong = json(publish("{\"policy\":\"migrate\",\"mapping\":{\"regular\":\"loyl\"}}"));
    assertThat(wrong.toString()).contains("There is no stage 'loyl'", "did you mean 'loyal'");

    JsonNode unknown =
        json(
            publish(
                "{\"policy\":\"migrate\",\"mapping\":{\"regular\":\"loyal\",\"regulr\":\"loyal\"}}"));
    assertThat(unknown.path("status").asInt()).isEqualTo(422);
    assertThat(unknown.path("errors").path(0).path("field").asString()).isEqualTo("mapping.regulr");
    assertThat(unknown.path("errors").path(0).path("message").asString())
        .isEqualTo("No customer can be in a stage 'regulr' now; did you mean 'regular'?");
    assertThat(publish("{\"policy\":\"pin\",\"mapping\":{\"regular\":\"loyal\"}}").body())
        .contains("must be left out unless the policy is migrate");

    HttpResponse<String> done =
        publish("{\"policy\":\"migrate\",\"mapping\":{\"regular\":\"loyal\"}}");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    finish();

    assertThat(journey(customer).path("version").asInt()).isEqualTo(2);
    assertThat(journey(customer).path("stage").asString()).isEqualTo("loyal");
    assertThat(history(customer)).doesNotContain("stage-reached\",\"journey\":\"" + name);
  }

  @Test
  void a_drain_needs_a_date_to_come() {
    underWay();

    assertThat(publish("{\"policy\":\"drain\"}").body()).contains("drainUntil", "in the future");
    assertThat(
            publish("{\"policy\":\"drain\",\"drainUntil\":\"2020-01-01T00:00:00Z\"}").statusCode())
        .isEqualTo(422);
    assertThat(publish("{\"policy\":\"drain\",\"drainUntil\":\"9999-12-31T23:59:59Z\"}").body())
        .contains("must be within ten years");
    assertThat(publish("{\"policy\":\"migrate\",\"mapping\":{\"regular\":null}}").statusCode())
        .isEqualTo(422);
    assertThat(
            publish("{\"policy\":\"drain\",\"drainUntil\":\"2027-01-01T00:00:00Z\"}").statusCode())
        .isEqualTo(201);
    finish();
    assertThat(publication().path("drainUntil").asString()).startsWith("2027-01-01");
  }

  @Test
  void a_publication_without_a_reason_is_refused() {
    assertThat(publish("{\"comment\":\"\"}").body()).contains("\"comment\"", "must not be blank");
    HttpResponse<String> blank = publish("{\"comment\":\"  \"}");
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("\"comment\"", "must not be blank");
  }

  @Test
  void nobody_publishes_while_another_publication_still_moves_customers() {
    underWay();
    publish("{\"policy\":\"pin\"}");
    HttpResponse<String> back =
        marketing.post(
            MAPS + name + "/versions",
            "{\"fromVersion\":1,\"policy\":\"pin\",\"comment\":\"Back\"}",
            "If-Match",
            "\"" + revision() + "\"");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(409);
    assertThat(back.body()).contains("Version 2 is still being published: 0 of 1 customers so far");
    assertThat(marketing.get("/journey-maps/" + name + "/publication").body())
        .contains("Version 2 is still being published");
    finish();
  }

  @Test
  void a_first_publication_can_place_customers_by_their_history() {
    CustomerId customer = regulars.withThreeOrders("Placed " + name, null);
    create(map("Gifts", "regular"));
    HttpResponse<String> published = publish("{\"replay\":true,\"comment\":\"A new journey\"}");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    finish();

    assertThat(journey(customer).path("stage").asString()).isEqualTo("regular");
    assertThat(history(customer)).contains("journey-placed", "A new journey");
    assertThat(publication().path("moved").asInt()).isPositive();
    assertThat(publication().path("customers").asInt())
        .isEqualTo(publication().path("reached").asInt());
  }

  @Test
  void the_page_of_the_step_publish_asks_what_happens_to_customers_and_shows_what_did() {
    CustomerId customer = underWay();
    HttpResponse<String> step =
        marketing.form(
            "/journey-maps/" + name + "/publication",
            Map.of("text", map("Gifts", "loyal"), "revision", "" + revision()));
    assertThat(step.statusCode()).isEqualTo(302);
    String page = marketing.get(step.headers().firstValue("Location").orElseThrow()).body();
    assertThat(page)
        .contains("1 customer is under way", "They finish on their version", "Goes on in")
        .contains("value=\"loyal\" selected")
        .doesNotContain("??");

    HttpResponse<String> unmapped =
        marketing.form(
            "/journey-maps/" + name + "/publications",
            Map.of("revision", "" + revision(), "policy", "MIGRATE"));
    assertThat(unmapped.statusCode()).isEqualTo(422);
    assertThat(unmapped.body()).contains("must name a stage of the new version");

    HttpResponse<String> stale =
        marketing.form(
            "/journey-maps/" + name + "/publications", Map.of("revision", "1", "policy", "PIN"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("nothing was published");

    HttpResponse<String> done =
        marketing.form(
            "/journey-maps/" + name + "/publications",
            Map.of(
                "revision",
                "" + revision(),
                "policy",
                "MIGRATE",
                "stage-regular",
                "loyal",
                "comment",
                "A better name"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    finish();
    assertThat(journey(customer).path("stage").asString()).isEqualTo("loyal");
    assertThat(marketing.get("/journey-maps/" + name + "/publications").body())
        .contains("A better name", "They change to the new version now")
        .doesNotContain("??");
  }

  private CustomerId underWay() {
    create(map("Gifts", "regular"));
    publish("{}");
    CustomerId customer = regulars.withThreeOrders("Under way " + name, null);
    HttpResponse<String> saved =
        marketing.put(
            MAPS + name, source(map("Gifts", "loyal")), "If-Match", "\"" + revision() + "\"");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    return customer;
  }

  private void create(String map) {
    assertThat(marketing.post("/api/journey-maps", source(map)).statusCode()).isEqualTo(201);
  }

  /** The same publication with a reason, if it has none. */
  private static String reasoned(String publication) {
    return publication.contains("\"comment\"")
        ? publication
        : publication.replaceFirst("\\{", "{\"comment\":\"A change\",").replace(",}", "}");
  }

  private HttpResponse<String> publish(String publication) {
    return marketing.post(
        MAPS + name + "/versions", reasoned(publication), "If-Match", "\"" + revision() + "\"");
  }

  private int revision() {
    return json(marketing.get(MAPS + name)).path("revision").asInt();
  }

  private void finish() {
    while (publication().path("doneAt").isNull()) {
      worker.sweep();
    }
  }

  private JsonNode publication() {
    return json(marketing.get(MAPS + name + "/publications")).path("items").path(0);
  }

  private JsonNode journey(CustomerId customer) {
    for (JsonNode one :
        json(marketing.get("/api/customers/" + customer + "/journeys")).path("items")) {
      if (one.path("journey").asString().equals(name)) {
        return one;
      }
    }
    throw new AssertionError("not on the journey");
  }

  private String history(CustomerId customer) {
    return marketing.get("/api/customers/" + customer + "/history").body();
  }

  private String map(String title, String last) {
    return """
    journey: %s
    title: %s
    stages:
      - stage: bought
        title: Bought
        enter: [{on: order-placed, when: event.nth == 1}]
      - stage: %s
        title: Regular customer
        enter: [{on: order-placed, when: event.nth >= 3}]
    """
        .formatted(name, title, last);
  }

  private static String source(String yaml) {
    return JsonMapper.shared().writeValueAsString(Map.of("text", yaml));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
