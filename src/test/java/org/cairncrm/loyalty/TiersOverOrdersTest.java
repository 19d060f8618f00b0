package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders lead customers to tiers, and time and returns lead them back. */
@CairnTest
class TiersOverOrdersTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;

  private final String name = "club-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private PublishedOrders orders;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    orders = new PublishedOrders(commands, events, sql);
    customer = orders.customer();
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  @Test
  void spending_enough_leads_to_a_tier_and_the_account_says_what_is_missing() {
    publish("by: spend, currency: EUR");
    orders.order(customer, daysAgo(20), "300.00");
    orders.order(customer, daysAgo(10), "250.00", 2, 10);

    JsonNode standing = standing();
    assertThat(standing.path("tier").asString()).isEqualTo("silver");
    assertThat(standing.path("next").asString()).isEqualTo("gold");
    assertThat(standing.path("missing").decimalValue()).isEqualByComparingTo("450");
    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason"))
        .containsExactly("The qualifying amount 550 reaches 500, which Silver takes");
  }

  @Test
  void a_return_takes_the_tier_back_at_once() {
    publish("by: spend, currency: EUR");
    OrderId order = orders.order(customer, daysAgo(20), "600.00");

    orders.returned(customer, order, daysAgo(5), "200.00", "200.00", "600.00");

    assertThat(standing().path("tier").isNull()).isTrue();
    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason").getLast())
        .isEqualTo("After a return or cancellation the qualifying amount is 400; Silver takes 500");
  }

  @Test
  void time_takes_the_tier_at_the_end_of_the_window() {
    publish("by: spend, currency: EUR, months: 1");
    orders.order(customer, daysAgo(100), "600.00");
    assertThat(standing().path("tier").asString()).isEqualTo("silver");

    orders.timePasses(customer, daysAgo(60));

    assertThat(standing().path("tier").isNull()).isTrue();
    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason").getLast())
        .isEqualTo("At the end of its time the qualifying amount is 0; Silver takes 500");
  }

  @ParameterizedTest
  @CsvSource({"orders,2", "points,600"})
  void orders_and_points_count_as_well(String measure, String from) {
    publish("by: " + measure, from, "5000");
    OrderId first = orders.order(customer, daysAgo(20), "400.00");
    orders.order(customer, daysAgo(15), "300.00", 2, 5);
    assertThat(standing().path("tier").asString()).isEqualTo("silver");

    orders.cancelled(customer, first, daysAgo(1), "400.00", 1);

    assertThat(standing().path("tier").isNull()).isTrue();
  }

  @Test
  void the_page_of_a_customer_says_what_is_missing() {
    publish("by: orders", "2", "5");
    CustomerId regular = regulars.withThreeOrders("Tia " + name, null);

    assertThat(manager.get("/customers/" + regular + "/loyalty").body())
        .contains("Silver", "2 orders missing for Gold by");
    assertThat(manager.get("/customers/" + regular).body())
        .contains("2 orders missing for Gold by");
  }

  @Test
  void tiers_out_of_order_are_refused() {
    manager.post("/api/loyalty-programmes", source(text("by: orders", "10", "5")));

    var refused =
        manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("'from' must be more than the tier before asks for: 10");
  }

  @Test
  void an_order_can_be_tried_without_placing_it() {
    publish("by: orders", "2", "5");
    orders.order(customer, daysAgo(20), "300.00");

    JsonNode simulated =
        JsonMapper.shared()
            .readTree(
                manager
                    .post(
                        "/api/loyalty/simulations",
                        """
                        {"customerId":"%s","currency":"EUR","lines":[
                          {"sku":"TEA","name":"Tea","quantity":2,"unitPrice":"9.90"}]}
                        """
                            .formatted(customer))
                    .body());

    assertThat(simulated.path("rules").valueStream())
        .anySatisfy(
            rule -> {
              assertThat(rule.path("rule").asString()).isEqualTo("club-points");
              assertThat(rule.path("points").asLong()).isEqualTo(19);
              assertThat(rule.path("reason").asString()).isEqualTo("19.80 EUR bring 19 points");
            })
        .anySatisfy(
            rule -> {
              assertThat(rule.path("rule").asString()).isEqualTo("every-third-order");
              assertThat(rule.path("gives").asBoolean()).isFalse();
            });
    assertThat(orders.story(customer)).filteredOn("order-placed"::equals).hasSize(1);
  }

  private JsonNode standing() {
    JsonNode account =
        JsonMapper.shared().readTree(manager.get("/api/customers/" + customer + "/loyalty").body());
    return account
        .path("tiers")
        .valueStream()
        .filter(one -> one.path("programme").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void publish(String head) {
    publish(head, "500", "1000");
  }

  private void publish(String head, String silver, String gold) {
    manager.post("/api/loyalty-programmes", source(text(head, silver, gold)));
    var published =
        manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }

  private String text(String head, String silver, String gold) {
    return """
    programme: %s
    title: Club
    earning:
      - {rule: club-points, title: Points, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}
    tiers:
      %s
      levels:
        - {tier: silver, title: Silver, from: %s}
        - {tier: gold, title: Gold, from: %s}
    """
        .formatted(name, head.replace(", ", "\n  "), silver, gold);
  }

  private static String source(String text) {
    return JsonMapper.shared().createObjectNode().put("text", text).toString();
  }
}
