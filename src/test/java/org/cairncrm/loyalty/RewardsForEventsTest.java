package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules reward any event of a customer: deliveries, declared facts, and others. */
@CairnTest
class RewardsForEventsTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Loyalty loyalty;
  @Autowired DSLContext sql;

  private final String name = "events-" + UUID.randomUUID().toString().substring(0, 8);
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
  void each_event_brings_its_points_and_names_itself_as_their_source() {
    publish("on: order-delivered\n    gives: {points: 5}");
    OrderId order = orders.order(customer, daysAgo(9), "20.00");

    orders.delivered(customer, order, daysAgo(8));
    orders.delivered(customer, order, daysAgo(7));

    assertThat(rewards()).extracting(IssuedReward::order).containsExactly(order, order);
    assertThat(
            sql.fetch(
                    "select source_id from loyalty.lot where customer_id = ? and programme = ?"
                        + " except select event_id from events.journal where customer_id = ? and"
                        + " name = 'order-delivered'",
                    customer.value(),
                    name,
                    customer.value())
                .getValues(0))
        .isEmpty();
  }

  @Test
  void an_order_that_is_cancelled_takes_the_rewards_of_its_events_with_it() {
    publish("on: order-delivered\n    gives: {points: 5}");
    OrderId order = orders.order(customer, daysAgo(9), "20.00");
    orders.delivered(customer, order, daysAgo(8));

    orders.returned(customer, order, daysAgo(5), "20.00", "20.00", "20.00");

    assertThat(rewards()).extracting(IssuedReward::status).containsExactly(RewardStatus.REVOKED);
  }

  @Test
  void a_cancellation_that_is_rewarded_does_not_take_its_own_reward_back() {
    publish("on: order-cancelled\n    gives: {points: 5}");
    OrderId order = orders.order(customer, daysAgo(9), "20.00");

    orders.cancelled(customer, order, daysAgo(5), "20.00", 0);

    assertThat(rewards())
        .singleElement()
        .extracting(IssuedReward::status)
        .isEqualTo(RewardStatus.ISSUED);
    assertThat(loyalty.balance(customer).active()).isEqualTo(5);
  }

  @Test
  void a_declared_fact_is_rewarded_by_its_data_and_declined_with_the_reason() {
    publish("on: cart-abandoned\n    when: event.items > 3\n    gives: {points: 5}");

    abandoned(4, daysAgo(3));
    abandoned(2, daysAgo(2));

    assertThat(rewards()).singleElement().extracting(IssuedReward::order).isNull();
    assertThat(loyalty.balance(customer).active()).isEqualTo(5);
    assertThat(declined()).containsExactly("event.items > 3 (2)");
    assertThat(account().path("rewards").path(0).path("order").isNull()).isTrue();
  }

  @Test
  void once_is_once_for_each_customer() {
    publish("on: cart-abandoned\n    once: true\n    gives: {points: 5}");

    abandoned(1, daysAgo(3));
    abandoned(2, daysAgo(2));

    assertThat(rewards()).hasSize(1);
    assertThat(declined()).containsExactly("The customer has had this reward before");
  }

  @Test
  void every_second_event_that_meets_the_condition_is_rewarded() {
    publish(
        "on: cart-abandoned\n    when: event.items > 1\n    repeat: {every: 2}\n"
            + "    gives: {points: 5}");

    abandoned(2, daysAgo(6));
    abandoned(1, daysAgo(5));
    abandoned(2, daysAgo(4));
    abandoned(2, daysAgo(3));

    assertThat(rewards()).extracting(IssuedReward::issuedAt).containsExactly(daysAgo(4));
    assertThat(declined())
        .contains("This is number 1 of these events; the next one that counts is number 2");
  }

  @Test
  void a_cap_counts_the_points_of_the_period() {
    publish("on: cart-abandoned\n    caps: [{most: 5, per: ever}]\n    gives: {points: 5}");

    abandoned(1, daysAgo(6));
    abandoned(1, daysAgo(5));

    assertThat(rewards()).hasSize(1);
    assertThat(declined())
        .containsExactly("The most that the rule gives is reached: 5 points in all");
  }

  @Test
  void a_voucher_for_an_event_without_money_is_in_its_own_currency() {
    String text =
        """
        programme: %s
        title: Events
        rewards:
          - rule: %1$s
            title: Sorry
            on: cart-abandoned
            gives: {voucher: {amounts: [{currency: PLN, amount: 20}], validDays: 3}}
        """;
    publishText(text.formatted(name));

    abandoned(1, daysAgo(0));

    assertThat(rewards())
        .singleElement()
        .extracting(IssuedReward::value)
        .isEqualTo(Money.of("20.00", "PLN"));
  }

  private void abandoned(int items, Instant at) {
    orders.publish(
        new FactReceived(
            customer,
            "cart-abandoned",
            "Left a filled cart",
            null,
            "shop",
            UUID.randomUUID().toString(),
            Map.of("items", items, "value", Map.of("amount", "62.40", "currency", "EUR")),
            at));
  }

  private List<IssuedReward> rewards() {
    return loyalty.account(customer).rewards().stream()
        .filter(reward -> name.equals(reward.programme()))
        .toList();
  }

  private JsonNode account() {
    return JsonMapper.shared()
        .readTree(manager.get("/api/customers/" + customer + "/loyalty").body());
  }

  private List<String> declined() {
    return sql.fetch(
            "select d ->> 'reason' from events.journal, jsonb_array_elements(declined) d where"
                + " customer_id = ? and d ->> 'document' = ? order by seq",
            customer.value(),
            name)
        .getValues(0, String.class);
  }

  private void publish(String rule) {
    publishText(
        "programme: %s\ntitle: Events\nearning:\n  - rule: %s\n    title: It\n    %s\n"
            .formatted(name, name, rule));
  }

  private void publishText(String text) {
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    var published =
        manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }
}
