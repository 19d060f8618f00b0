package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.net.http.HttpResponse;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Rules of programmes give gifts and tiers, and take them back with their orders. */
@CairnTest
class GrantedRewardsTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Loyalty loyalty;
  @Autowired Gifts gifts;
  @Autowired DSLContext sql;

  private final String name = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private PublishedOrders orders;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    orders = new PublishedOrders(commands, events, sql);
    customer = regulars.registered("Gita Gift");
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  private HttpResponse<String> publish(String gift, String status) {
    String text =
        """
        programme: %1$s
        title: Club
        rewards:
          - {rule: %1$s-mug, title: A mug for the second order, repeat: {nth: 2}, gives: {gift: %2$s}}
          - {rule: %1$s-gold, title: Gold for the second order, repeat: {nth: 2}, gives: {status: %3$s}}
        tiers:
          by: orders
          levels:
            - {tier: silver, title: Silver, from: 5}
            - {tier: gold, title: Gold, from: 50}
        """
            .formatted(name, gift, status);
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    return manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
  }

  private OrderId secondOrder() {
    assertThat(
            publish(
                    "{sku: MUG-1, title: A mug, cost: 4.20, currency: EUR}",
                    "{tier: gold, days: 90}")
                .statusCode())
        .isEqualTo(201);
    orders.order(customer, daysAgo(20), "20.00");
    return orders.order(customer, daysAgo(10), "30.00", 2, 10);
  }

  private List<IssuedReward> rewards() {
    return loyalty.account(customer).rewards().stream()
        .filter(reward -> name.equals(reward.programme()))
        .toList();
  }

  private Gift gift() {
    return gifts.get(
        rewards().stream()
            .filter(reward -> reward.rule().endsWith("-mug"))
            .findFirst()
            .orElseThrow()
            .id());
  }

  private TierStanding standing() {
    return loyalty.account(customer).tiers().stream()
        .filter(one -> one.programme().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_order_brings_a_gift_to_send_and_a_tier() {
    secondOrder();

    assertThat(rewards()).hasSize(2);
    assertThat(gift())
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(GiftStatus.TO_SEND);
              assertThat(one.title()).isEqualTo("A mug");
              assertThat(one.sku()).isEqualTo("MUG-1");
            });
    assertThat(standing().tier()).isEqualTo("gold");
    assertThat(orders.recorded(customer, "reward-issued", "$.data.kind"))
        .contains("gift", "status")
        .doesNotContain("voucher");
    assertThat(orders.story(customer)).contains("reward-issued", "tier-changed");
  }

  @Test
  void a_cancelled_order_takes_them_back() {
    OrderId second = secondOrder();

    orders.cancelled(customer, second, daysAgo(1), "30.00");

    assertThat(rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.REVOKED, RewardStatus.REVOKED);
    assertThat(gift().status()).isEqualTo(GiftStatus.CANCELLED);
    assertThat(standing().tier()).isNull();
  }

  @Test
  void a_gift_that_was_sent_stays_sent() {
    OrderId second = secondOrder();
    gifts.send(gift().id(), new GiftShipment(null));

    orders.cancelled(customer, second, daysAgo(1), "30.00");

    assertThat(gift().status()).isEqualTo(GiftStatus.SENT);
  }

  @Test
  void a_tier_that_the_programme_does_not_have_and_a_cost_without_currency_are_faults() {
    HttpResponse<String> refused =
        publish("{sku: MUG-1, title: A mug, cost: 4.20}", "{tier: platinum, days: 90}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "'tier' must be one of the tiers silver, gold",
            "'cost' and 'currency' belong together: give both or neither");
  }
}
