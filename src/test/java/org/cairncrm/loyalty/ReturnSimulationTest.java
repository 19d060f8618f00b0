package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People ask what a return would cost a customer, before it happens. */
@CairnTest
class ReturnSimulationTest {
  private static final String PROGRAMME =
      """
      programme: %s
      title: Club
      currency: %1$s
      earning:
        - rule: %1$s-euro
          title: A point per euro
          gives: {points: 1, per: [{amount: 1, currency: EUR}]}
        - rule: %1$s-second
          title: The second order
          repeat: {nth: 2}
          gives: {points: 7}
      tiers:
        by: spend
        currency: EUR
        window: joined
        levels:
          - {tier: silver, title: Silver, from: 50}
          - {tier: gold, title: Gold, from: 90}
      """;

  private final String name = "club-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Programmes programmes;
  @Autowired Redemptions redemptions;
  @Autowired Loyalty loyalty;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  private Http manager;
  private CustomerId customer;
  private OrderId first;
  private OrderId second;

  @BeforeEach
  void two_orders_of_a_member() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    programmes
        .documents()
        .publish(name, programmes.documents().create(PROGRAMME.formatted(name)).revision(), null);
    customer = regulars.registered("Returning " + name);
    first = place(40);
    second = place(30);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    programmes.documents().retire(name);
  }

  @Test
  void a_whole_order_takes_its_points_the_rewards_that_needed_it_and_the_tier() {
    String before = everything();

    JsonNode answer = simulated(first, "{}");

    assertThat(answer.path("whole").asBoolean()).isTrue();
    assertThat(answer.path("refund").path("amount").asString()).isEqualTo("47.50");
    assertThat(points(answer)).containsExactly(name + "-euro 47", name + "-second 7");
    assertThat(
            answer
                .path("rewards")
                .valueStream()
                .filter(reward -> reward.path("programme").asString().equals(name))
                .map(reward -> reward.path("order").asString()))
        .containsExactly(second.toString());
    assertThat(tier(answer)).isEqualTo("Gold null");
    assertThat(answer.path("debts")).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_part_takes_the_points_of_that_part_and_nothing_else() {
    delivered(first);
    String before = everything();

    JsonNode lines = simulated(first, "{\"lines\":[{\"line\":2,\"quantity\":1}]}");
    assertThat(points(lines)).containsExactly(name + "-euro 7");
    assertThat(tier(lines)).isEqualTo("Gold Silver");
    JsonNode amount = simulated(first, "{\"amount\":0.40}");
    assertThat(points(amount)).isEmpty();
    assertThat(amount.path("whole").asBoolean()).isFalse();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void spent_points_would_be_owed() {
    delivered(first);
    delivered(second);
    redemptions.redeem(NewRedemption.atOnce(customer, name, 90));

    JsonNode answer = simulated(first, "{}");

    assertThat(
            answer
                .path("debts")
                .valueStream()
                .filter(debt -> debt.path("currency").asString().equals(name))
                .map(debt -> debt.path("debt").asLong()))
        .containsExactly(43L);
    assertThat(
            loyalty.account(customer).balances().stream()
                .filter(state -> state.currency().equals(name))
                .map(PointsState::active))
        .containsExactly(11L);
  }

  @Test
  void impossible_returns_are_refused_with_what_would_be_right() {
    assertThat(post(second, "{\"lines\":[{\"line\":9,\"quantity\":1}]}").statusCode())
        .isEqualTo(422);
    assertThat(post(second, "{\"amount\":1,\"lines\":[{\"line\":1,\"quantity\":1}]}").body())
        .contains("must not be given beside lines");
    orders.cancel(second, new NewCancellation(null, null, null, null));
    assertThat(post(second, "{}").statusCode()).isEqualTo(409);
    assertThat(post(OrderId.next(), "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_of_the_order_leads_to_the_answer() {
    Http admin = callers.person(Role.ADMIN);
    String page = "/orders/" + first + "/loyalty/return";

    assertThat(admin.get("/orders/" + first).body()).contains(page, "What if it is returned?");
    assertThat(admin.get(page).body())
        .contains(
            "What if order",
            "Everything that is left of the order comes back",
            "A point per euro",
            "47 points are taken back",
            "The customer loses the tier Gold.")
        .doesNotContain("??");
    assertThat(admin.get(page + "?line2=1").body())
        .contains(
            "A part of the order comes back",
            "7 points are taken back",
            "The customer falls from the tier Gold to Silver.")
        .doesNotContain("??");
    assertThat(admin.get(page + "?line2=7").body()).contains("Only 1 of line 2 are left");
  }

  /** Everything that a return could change. */
  private String everything() {
    return loyalty.account(customer)
        + sql.fetch(
                "select seq, name from events.journal where customer_id = ? order by seq",
                customer.value())
            .toString()
        + orders.get(first).status();
  }

  private JsonNode simulated(OrderId order, String wanted) {
    HttpResponse<String> answer = post(order, wanted);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
  }

  private HttpResponse<String> post(OrderId order, String wanted) {
    return manager.post("/api/orders/" + order + "/return-simulations", wanted);
  }

  private List<String> points(JsonNode answer) {
    return answer
        .path("points")
        .valueStream()
        .filter(lot -> lot.path("programme").asString().equals(name))
        .map(lot -> lot.path("rule").asString() + " " + lot.path("takenBack").asLong())
        .sorted()
        .toList();
  }

  private String tier(JsonNode answer) {
    return answer
        .path("tiers")
        .valueStream()
        .filter(one -> one.path("programme").asString().equals(name))
        .map(one -> one.path("tier").asString() + " " + one.path("then").asString("null"))
        .findFirst()
        .orElse("none");
  }

  private OrderId place(int daysAgo) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                null,
                ago(daysAgo),
                Currency.getInstance("EUR"),
                List.of(
                    new NewOrder.Line("TEA", "Tea", 1, new BigDecimal("40.00")),
                    new NewOrder.Line("CUP", "Cup", 1, new BigDecimal("7.50"))),
                null))
        .value()
        .id();
  }

  private void delivered(OrderId order) {
    Instant at = ago(20);
    var parcel =
        orders.handOver(order, new NewShipment(null, null, "Post", null, at, null)).value();
    orders.update(
        parcel.id(),
        new NewShipmentUpdate(null, null, ShipmentUpdateKind.DELIVERED, at, null, null));
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
