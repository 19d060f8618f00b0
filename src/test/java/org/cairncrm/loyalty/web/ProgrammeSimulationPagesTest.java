package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A loyalty manager tries a draft on the history before it is published. */
@CairnTest
class ProgrammeSimulationPagesTest {
  private static final String PROGRAMME =
      """
      programme: %s
      title: Try me
      earning:
        - rule: %1$s-euro
          title: A point per euro
          gives: {points: 1, per: [{amount: 1, currency: EUR}, {amount: 5, currency: PLN}]}
      rewards:
        - rule: %1$s-back
          title: Back within 30 days
          repeat: {withinDays: 30}
          gives: {voucher: {percent: 10, validDays: 60}}
      """;

  private final String name = "try-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  private Http manager;

  @BeforeEach
  void a_draft() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", PROGRAMME.formatted(name)).toString());
  }

  @Test
  void a_draft_shows_what_it_would_have_cost_and_why_not_more() {
    CustomerId customer = regulars.withThreeOrders("Tried", null);

    JsonNode done = simulated("{}");

    assertThat(done.path("status").asString()).isEqualTo("done");
    assertThat(done.path("comparedWith").isNull()).isTrue();
    assertThat(done.path("customers").asLong()).isEqualTo(done.path("total").asLong());
    JsonNode points = done.path("draft").path("rules").path(0);
    JsonNode vouchers = done.path("draft").path("rules").path(1);
    assertThat(points.path("points").asLong()).isPositive();
    assertThat(points.path("points").asLong() - points.path("takenBack").asLong())
        .isEqualTo(done.path("draft").path("valid").asLong());
    assertThat(vouchers.path("vouchers").asLong()).isPositive();
    assertThat(vouchers.path("absences").valueStream().map(one -> one.path("reason").asString()))
        .contains(
            "There was no order before this one",
            "The order came 32 days after the one before; the rule allows 30");
    assertThat(
            done.path("draft")
                .path("months")
                .valueStream()
                .mapToLong(one -> one.path("points").asLong())
                .sum())
        .isEqualTo(done.path("draft").path("points").asLong());
    JsonNode mine = customer(done, customer);
    assertThat(mine.path("vouchers").asInt()).isPositive();
    assertThat(mine.path("order").isNull()).isFalse();
    assertThat(mine.path("rule").asString()).startsWith(name);
  }

  @Test
  void a_version_in_force_is_run_beside_the_draft() {
    regulars.withThreeOrders("Beside", null);

    JsonNode done = simulated("shop-rewards", "{\"version\":1}");

    assertThat(done.path("comparedWith").asInt()).isPositive();
    assertThat(done.path("draft")).isEqualTo(done.path("live"));
    assertThat(done.path("apart").asLong()).isZero();
  }

  @Test
  void only_orders_of_the_period_bring_something() {
    regulars.withThreeOrders("Later", null);

    JsonNode done = simulated("{\"from\":\"2019-01-01\",\"to\":\"2019-12-31\"}");

    assertThat(done.path("draft").path("customers").asLong()).isZero();
    assertThat(done.path("draft").path("rules").path(1).path("absences")).isEmpty();
  }

  @Test
  void pages_start_a_try_and_show_its_result_its_customers_and_the_earlier_ones() {
    CustomerId customer = regulars.withThreeOrders("Shown on the page", null);
    String page = "/loyalty/programmes/" + name + "/simulations";
    assertThat(manager.get(page).body())
        .contains("Try on the history", "Budgets are not applied", "No tries yet");

    HttpResponse<String> started = manager.form(page, Map.of("version", "", "from", "", "to", ""));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
    String result = started.headers().firstValue("Location").orElseThrow();
    worker.sweep();

    assertThat(manager.get(result).body())
        .contains(
            "Try: Try me",
            "A point per euro",
            "Back within 30 days",
            "There was no order before this one",
            "Points by month",
            "Worth of the vouchers by month",
            "Budgets are not applied",
            "Publish the draft")
        .doesNotContain("??", "Cancel this try");
    assertThat(manager.get(result + "/customers?differing=false").body())
        .contains("Customers who get something")
        .doesNotContain("??");
    assertThat(manager.get(result + "/customers?rule=" + name + "-back").body())
        .contains("Back within 30 days")
        .doesNotContain("??");
    assertThat(manager.get(result + "/customers.csv").body())
        .startsWith("customer,points,livePoints")
        .contains(customer.toString());
    assertThat(manager.get(page).body())
        .contains(result.substring(result.lastIndexOf('/') + 1))
        .doesNotContain("No tries yet", "??");
    assertThat(manager.form(result + "/cancellation", Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void the_background_work_removes_the_oldest_tries() {
    for (int i = 0; i < 12; i++) {
      sql.query(
              "insert into loyalty.simulation values (?, ?, ?, now())",
              new UUID(i, 0),
              UUID.randomUUID(),
              name)
          .execute();
    }
    manager.post("/api/loyalty-programmes/" + name + "/simulations", "{}");
    assertThat(kept()).isEqualTo(13);

    worker.sweep();

    assertThat(kept()).isEqualTo(10);
  }

  private int kept() {
    return sql.fetchSingle("select count(*) from loyalty.simulation where programme = ?", name)
        .get(0, Integer.class);
  }

  @Test
  void bad_input_is_explained_and_nothing_typed_is_lost() {
    String page = "/loyalty/programmes/" + name + "/simulations";
    HttpResponse<String> refused =
        manager.form(page, Map.of("from", "2026-02-01", "to", "2026-01-01"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("must not be before from", "2026-02-01", "2026-01-01");

    String path = "/api/loyalty-programmes/" + name + "/simulations";
    assertThat(manager.post(path, "{\"from\":\"1492-10-12\"}").statusCode()).isEqualTo(422);
    assertThat(manager.post(path, "{\"version\":7}").statusCode()).isEqualTo(404);
    assertThat(manager.get(path + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    manager.put(
        "/api/loyalty-programmes/" + name,
        JsonMapper.shared()
            .createObjectNode()
            .put("text", PROGRAMME.formatted(name).replace("percent: 10", "percent: 110"))
            .toString(),
        "If-Match",
        "\"1\"");
    HttpResponse<String> faulty = manager.post(path, "{}");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body()).contains("text:");
    assertThat(manager.form(page, Map.of()).body()).contains("The draft has faults");
  }

  private JsonNode customer(JsonNode simulation, CustomerId customer) {
    String cursor = "";
    while (cursor != null) {
      JsonNode page =
          read(
              manager.get(
                  "/api/loyalty-programmes/%s/simulations/%s/customers?limit=200&cursor=%s"
                      .formatted(name, simulation.path("id").asString(), cursor)));
      for (JsonNode one : page.path("items")) {
        if (one.path("customer").asString().equals(customer.toString())) {
          return one;
        }
      }
      cursor = page.path("next").asStringOpt().orElse(null);
    }
    throw new AssertionError("No such customer");
  }

  private JsonNode simulated(String wanted) {
    return simulated(name, wanted);
  }

  private JsonNode simulated(String programme, String wanted) {
    HttpResponse<String> started =
        manager.post("/api/loyalty-programmes/" + programme + "/simulations", wanted);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    String at = started.headers().firstValue("Location").orElseThrow();
    worker.sweep();
    return read(manager.get(at));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
  }
}
