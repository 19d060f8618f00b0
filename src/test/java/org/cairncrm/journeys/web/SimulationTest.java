package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Marketing tries a draft on the history before it is published. */
@CairnTest
class SimulationTest {
  private static final String SIMULATIONS = "/api/journeys/online-purchase/simulations";

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Worker worker;

  private Http marketing;

  @BeforeEach
  void sign_in() {
    marketing = callers.person(Role.MARKETING);
  }

  @Test
  void the_version_in_force_leaves_everybody_where_they_are() {
    regulars.withThreeOrders("Same place", null);
    JsonNode done = simulated(live());

    assertThat(done.path("status").asString()).isEqualTo("done");
    assertThat(done.path("draft")).isEqualTo(done.path("live"));
    assertThat(done.path("customers").asLong()).isEqualTo(done.path("total").asLong());
  }

  @Test
  void a_draft_says_who_would_be_elsewhere_and_why() {
    CustomerId customer = regulars.withThreeOrders("Elsewhere", null);
    JsonNode done = simulated(live().replace("event.nth >= 3", "event.nth >= 4"));

    JsonNode moved =
        done.path("moved")
            .valueStream()
            .filter(one -> one.path("customer").asString().equals(customer.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(moved.path("today").asString()).isEqualTo("Loyal");
    assertThat(moved.path("then").asString()).isEqualTo("Repeat buyer");
    assertThat(moved.path("event").asString()).isEqualTo("order-placed");
    assertThat(moved.path("at").asString()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(stage(done, "draft", "repeat-buyer", "now"))
        .isGreaterThan(stage(done, "live", "repeat-buyer", "now"));
  }

  @Test
  void rewards_cost_what_the_programme_gives_and_customers_are_counted_once_a_day() {
    regulars.withThreeOrders("Rewarded", null);
    JsonNode done =
        simulated(
            live()
                .replace(
                    "    emotion: 4.6\n",
                    """
                        emotion: 4.6
                        actions:
                          - {action: voucher, on: entering, do: reward, reward: every-third-order}
                          - {action: points, on: entering, do: reward, reward: back-within-ten-days}
                          - {action: cup, on: entering, do: reward, reward: golden-cup}
                    """));

    JsonNode actions = done.path("draft").path("actions");
    long times = actions.path(0).path("times").asLong();
    assertThat(times).isPositive();
    assertThat(actions.path(0).path("customers").asLong()).isEqualTo(times);
    assertThat(actions.path(0).path("cost").path("vouchers").decimalValue())
        .isEqualByComparingTo(BigDecimal.TEN.multiply(BigDecimal.valueOf(times)));
    assertThat(actions.path(1).path("cost").path("points").asLong()).isEqualTo(50 * times);
    assertThat(actions.path(2).path("cost").isNull()).isTrue();
    assertThat(actions.path(0).path("onBusiestDay").asLong()).isBetween(1L, times);
    assertThat(
            marketing
                .get("/journeys/online-purchase/simulations/" + done.path("id").asString())
                .body())
        .contains("not known: no programme in force has this reward", " points", "in vouchers")
        .doesNotContain("??");
  }

  @Test
  void a_faulty_draft_is_refused_with_every_fault() {
    HttpResponse<String> refused =
        marketing.post(SIMULATIONS, source(live().replace("nth", "nht")));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("nht", "text:");
    assertThat(
            marketing
                .post(SIMULATIONS, source(live().replace("journey: online-", "journey: off-")))
                .body())
        .contains("must keep the name 'online-purchase'");
  }

  @Test
  void a_try_that_has_ended_cannot_be_cancelled_and_the_page_shows_it() {
    String id = simulated(live()).path("id").asString();

    assertThat(marketing.post(SIMULATIONS + "/" + id + "/cancellation", null).statusCode())
        .isEqualTo(409);
    assertThat(marketing.get("/journeys/online-purchase/simulations/" + id).body())
        .contains("Online purchase", "Repeat buyer", "Customers who would be elsewhere")
        .doesNotContain("??");
  }

  @Test
  void the_step_try_of_the_editor_saves_the_draft_and_shows_its_simulation() {
    JsonNode draft =
        JsonMapper.shared().readTree(marketing.get("/api/journey-maps/online-purchase").body());

    HttpResponse<String> tried =
        marketing.form(
            "/journey-maps/online-purchase/trial",
            Map.of(
                "text",
                draft.path("text").asString(),
                "revision",
                draft.path("revision").asString()));

    assertThat(tried.statusCode()).isEqualTo(302);
    assertThat(marketing.get(tried.headers().firstValue("Location").orElseThrow()).body())
        .contains("<h1>Try: Online purchase", "Nothing is changed", "Cancel this try")
        .doesNotContain("??", "Everybody would be where they are today");
  }

  private JsonNode simulated(String text) {
    HttpResponse<String> started = marketing.post(SIMULATIONS, source(text));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    String at = started.headers().firstValue("Location").orElseThrow();
    JsonNode simulation = JsonMapper.shared().readTree(started.body());
    while (simulation.path("finishedAt").isNull()) {
      worker.sweep();
      simulation = JsonMapper.shared().readTree(marketing.get(at).body());
    }
    return simulation;
  }

  private String live() {
    return JsonMapper.shared()
        .readTree(marketing.get("/api/journey-maps/online-purchase/versions/1").body())
        .path("text")
        .asString();
  }

  private static long stage(JsonNode simulation, String map, String stage, String figure) {
    for (JsonNode one : simulation.path(map).path("stages")) {
      if (one.path("stage").asString().equals(stage)) {
        return one.path(figure).asLong();
      }
    }
    throw new AssertionError(stage);
  }

  private static String source(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text).toString();
  }
}
