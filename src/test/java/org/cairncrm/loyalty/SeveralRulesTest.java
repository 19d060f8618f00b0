package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.CommandControl;
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

/** Two rules of a programme give points for the same order. */
@CairnTest
class SeveralRulesTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired DSLContext sql;

  private final String name = "pair-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private PublishedOrders orders;
  private Members members;
  private CustomerId customer;

  @BeforeEach
  void a_programme_with_two_rules() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    orders = new PublishedOrders(commands, events, sql);
    members = new Members(commands, control, ledger, loyalty, sql);
    customer = orders.customer();
    String text =
        """
        programme: %1$s
        title: Pair
        currency: %1$s
        earning:
          - {rule: %1$s-whole, title: Whole, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}
          - {rule: %1$s-half, title: Half, gives: {points: 1, per: [{amount: 2, currency: EUR}]}}
        """
            .formatted(name);
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    var published =
        manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  private OrderId delivered() {
    OrderId order = orders.order(customer, daysAgo(20), "100.00");
    orders.delivered(customer, order, daysAgo(18));
    return order;
  }

  private long parked() {
    return number("select count(*) from events.parked where customer_id = ?", customer.value());
  }

  private long reversed(String rule) {
    return number(
        """
        select coalesce(sum(p.points), 0)::bigint from loyalty.posting p
        join loyalty.lot l using (customer_id, lot_id)
        where p.customer_id = ? and p.credit = 'REVERSED' and l.rule = ?
        """,
        customer.value(),
        name + rule);
  }

  private long number(String query, Object... bindings) {
    return (Long) Objects.requireNonNull(sql.fetchValue(query, bindings));
  }

  @Test
  void a_cancelled_order_takes_back_what_a_debt_has_left_of_the_second_lot() {
    OrderId order = delivered();
    redemptions.redeem(NewRedemption.atOnce(customer, name, 100));

    orders.cancelled(customer, order, daysAgo(1), "100.00");

    assertThat(parked()).isZero();
    assertThat(members.posted(customer, LedgerAccount.DEBT)).isEqualTo(-100);
    assertThat(members.posted(customer, LedgerAccount.ACTIVE)).isZero();
  }

  @Test
  void a_credit_note_takes_from_the_points_of_each_rule() {
    delivered();
    orders.credited(customer, daysAgo(1), "40.00");

    assertThat(parked()).isZero();
    assertThat(reversed("-whole")).isEqualTo(40);
    assertThat(reversed("-half")).isEqualTo(20);
  }
}
