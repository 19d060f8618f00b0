package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A programme says in which currency its points are, how long they last, and what returns cost. */
@CairnTest
class ProgrammePolicyTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired DSLContext sql;

  private final String name = "stars-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private PublishedOrders orders;
  private CustomerId customer;

  @BeforeEach
  void a_programme_of_stars() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    orders = new PublishedOrders(commands, events, sql);
    customer = orders.customer();
  }

  @AfterEach
  void is_not_in_force_for_other_tests() {
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  private int publish(String policy) {
    String text =
        """
        programme: %1$s
        title: Stars
        currency: stars
        zone: Europe/Warsaw
        %2$s
        earning:
          - rule: %1$s
            title: Stars for an order
            gives: {points: 1, per: [{amount: 1, currency: EUR}]}
            activateAfterDays: 0
        """
            .formatted(name, policy);
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    return manager
        .post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"")
        .statusCode();
  }

  private PointsLot stars() {
    return loyalty.account(customer).lots().stream()
        .filter(lot -> lot.currency().equals("stars"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void points_expire_at_the_end_of_the_month_in_its_zone() {
    assertThat(publish("expiry: {after: P12M, round: month}")).isEqualTo(201);
    // 27 November 2025 in Warsaw
    OrderId order = orders.order(customer, Instant.parse("2025-11-27T18:00:00Z"), "30.00");

    assertThat(stars().expiresAt()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(stars().rule()).isEqualTo(name);
    assertThat(
            sql.fetchOptional(
                "select 1 from work.due where customer_id = ? and kind = 'loyalty.expiry'",
                customer.value()))
        .isPresent();
    assertThat(loyalty.earnings(customer, order).lots()).hasSize(2);
  }

  @Test
  void balances_of_two_currencies_are_apart() {
    assertThat(publish("")).isEqualTo(201);
    OrderId order = orders.order(customer, daysAgo(9), "30.00");
    orders.delivered(customer, order, daysAgo(8));

    redemptions.redeem(NewRedemption.atOnce(customer, "stars", 25));

    assertThat(loyalty.balance(customer, "stars").active()).isEqualTo(5);
    assertThat(loyalty.balance(customer).active()).isEqualTo(30);
    assertThat(loyalty.account(customer).balances())
        .extracting(PointsState::currency)
        .containsExactly("points", "stars");
  }

  @Test
  void spent_points_of_returned_goods_are_waived_where_it_says_so() {
    assertThat(publish("returns: {spent: waive}")).isEqualTo(201);
    OrderId order = orders.order(customer, daysAgo(9), "30.00");
    orders.delivered(customer, order, daysAgo(8));
    redemptions.redeem(NewRedemption.atOnce(customer, "stars", 25));

    orders.returned(customer, order, daysAgo(1), "30.00", "30.00", "30.00");

    assertThat(loyalty.balance(customer, "stars").active()).isZero();
    assertThat(stars().waived()).isEqualTo(25);
    assertThat(orders.recorded(customer, "points-owed", "$.data.returns")).containsExactly("waive");
  }

  @Test
  void a_time_that_is_none_is_a_fault() {
    assertThat(publish("expiry: {after: twelve months}")).isEqualTo(422);
  }
}
