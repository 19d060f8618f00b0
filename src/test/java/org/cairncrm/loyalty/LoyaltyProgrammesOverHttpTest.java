package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A loyalty manager writes a programme, publishes it and takes it back, over HTTP. */
@CairnTest
class LoyaltyProgrammesOverHttpTest {
  private static final String PROGRAMMES = "/api/loyalty-programmes";

  @Autowired Callers callers;
  @Autowired Regulars regulars;

  private final String name = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;

  @BeforeEach
  void sign_in() {
    manager = callers.person(Role.LOYALTY_MANAGER);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    manager.post(PROGRAMMES + "/" + name + "/retirement", null);
  }

  @Test
  void orders_are_rewarded_from_the_moment_a_programme_is_published() {
    manager.post(PROGRAMMES, source(programme("event.nth == 2")));
    var early = regulars.withThreeOrders("Early " + name, null);

    HttpResponse<String> published = publish(1);
    var customer = regulars.withThreeOrders("Late " + name, null);

    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    assertThat(rewardsOf(early.toString())).doesNotContain(name);
    assertThat(rewardsOf(customer.toString()))
        .contains("\"programme\":\"" + name + "\",\"programmeVersion\":1,\"rule\":\"second\"");
    assertThat(manager.get("/api/customers/" + customer + "/history?limit=100").body())
        .contains("\"document\": \"" + name + "\"");
    assertThat(manager.get("/api/loyalty/rules").body())
        .contains("\"programme\":\"" + name + "\"", "\"condition\":\"event.nth == 2\"");
  }

  @Test
  void a_draft_keeps_its_faults_and_names_them_when_it_is_published() {
    manager.post(PROGRAMMES, source(programme("event.nht == 2")));

    HttpResponse<String> refused = publish(1);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("errors").path(0).path("field").asString())
        .isEqualTo("text:6:16");
  }

  @Test
  void two_programmes_give_points_for_the_same_order() {
    manager.post(
        PROGRAMMES,
        source(
            programme("event.nth == 2")
                + """
                points:
                  rule: more-points
                  title: More points
                  pointsPerUnit: 2
                  activateAfterDays: 1
                """));

    HttpResponse<String> published = publish(1);
    var customer = regulars.withThreeOrders("Both " + name, null);

    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    assertThat(
            json(manager.get("/api/customers/" + customer + "/loyalty"))
                .path("lots")
                .valueStream()
                .filter(lot -> lot.path("reward").isNull())
                .map(lot -> lot.path("programme").asString()))
        .containsExactlyInAnyOrder(
            "shop-rewards", name, "shop-rewards", name, "shop-rewards", name);
  }

  @Test
  void a_programme_that_is_retired_rewards_no_more_orders() {
    manager.post(PROGRAMMES, source(programme("event.nth == 2")));
    publish(1);

    assertThat(manager.post(PROGRAMMES + "/" + name + "/retirement", null).statusCode())
        .isEqualTo(200);

    assertThat(rewardsOf(regulars.withThreeOrders("Later " + name, null).toString()))
        .doesNotContain(name);
  }

  @Test
  void programmes_are_changed_by_loyalty_managers_alone() {
    Http marketing = callers.person(Role.MARKETING);

    assertThat(marketing.get(PROGRAMMES).body()).contains("shop-rewards");
    assertThat(marketing.post(PROGRAMMES, source(programme("true"))).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> publish(int revision) {
    return manager.post(
        PROGRAMMES + "/" + name + "/versions", "{}", "If-Match", "\"" + revision + "\"");
  }

  private String rewardsOf(String customer) {
    return manager.get("/api/customers/" + customer + "/loyalty").body();
  }

  private String programme(String when) {
    return """
    programme: %s
    title: Gifts
    rewards:
      - rule: second
        title: A gift
        when: %s
        gives: {points: 5}
        because: this is order {event.nth}
        declined: this is order {event.nth} only
    """
        .formatted(name, when);
  }

  private static String source(String text) {
    return JsonMapper.shared().createObjectNode().put("text", text).toString();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
