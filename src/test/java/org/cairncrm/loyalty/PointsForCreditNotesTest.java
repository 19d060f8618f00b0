package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What credit notes, of which nobody says for which order, cost in points. */
@CairnTest
class PointsForCreditNotesTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  PublishedOrders publishedOrders;
  CustomerId customer;
  OrderId first;
  OrderId second;

  @BeforeEach
  void a_customer_with_forty_active_points_and_twenty_newer_ones_pending() {
    publishedOrders = new PublishedOrders(commands, events, sql);
    customer = publishedOrders.customer();
    first = publishedOrders.order(customer, daysAgo(20), "40.00");
    second = publishedOrders.order(customer, daysAgo(8), "20.00", 2, 12);
    publishedOrders.delivered(customer, first, daysAgo(15));
  }

  private void balance(long pending, long active) {
    LoyaltyAccount account = loyalty.account(customer);
    assertThat(account.pending()).as("pending").isEqualTo(pending);
    assertThat(account.active()).as("active").isEqualTo(active);
    assertThat(publishedOrders.posted(customer, LedgerAccount.PENDING))
        .as("posted pending")
        .isEqualTo(pending);
    assertThat(publishedOrders.posted(customer, LedgerAccount.ACTIVE))
        .as("posted active")
        .isEqualTo(active);
  }

  private List<String> reversed(String path) {
    return publishedOrders.recorded(customer, "points-reversed", path);
  }

  private List<String> declined() {
    return publishedOrders.recorded(
        customer, "credit-note-issued", "$.declined[*] ? (@.rule == \"points-per-order\").reason");
  }

  @Test
  void are_taken_of_the_newest_order_first() {
    publishedOrders.credited(customer, daysAgo(5), "12.99");

    balance(8, 40);
    assertThat(reversed("$.data.points")).containsExactly("12");
    assertThat(reversed("$.data.order")).containsExactly(second.toString());
    assertThat(reversed("$.data.lot")).containsExactly(second.toString());
    assertThat(publishedOrders.waits(customer, second.value())).isTrue();
  }

  @Test
  void go_on_to_the_order_before_when_nothing_is_left_of_it() {
    publishedOrders.credited(customer, daysAgo(5), "27.50");

    balance(0, 33);
    assertThat(loyalty.account(customer).lots())
        .extracting(PointsLot::order, PointsLot::status, PointsLot::remaining)
        .containsExactly(
            tuple(second, LotStatus.REVERSED, 0L), tuple(first, LotStatus.ACTIVE, 33L));
    assertThat(reversed("$.data.points")).containsExactly("20", "7");
    assertThat(publishedOrders.waits(customer, second.value())).isFalse();
  }

  @Test
  void say_why_with_every_lot() {
    publishedOrders.credited(customer, daysAgo(5), "27.50");

    assertThat(reversed("$.decision.rule")).containsExactly("points-per-order", "points-per-order");
    assertThat(reversed("$.decision.version")).containsExactly("1", "1");
    assertThat(reversed("$.decision.reason"))
        .containsOnly("27.50 EUR given back had brought 27 points");
    assertThat(reversed("$.decision.saw[*].value")).containsOnly("27.50 × 1 → 27", "27 of 27");
  }

  @Test
  void are_no_more_than_orders_have_left() {
    publishedOrders.credited(customer, daysAgo(5), "100.00");

    balance(0, 0);
    assertThat(reversed("$.data.points")).containsExactly("20", "40");
    assertThat(reversed("$.decision.reason"))
        .containsOnly("100.00 EUR given back had brought 100 points, but the orders have 60 left");
    publishedOrders.credited(customer, daysAgo(4), "5.00");
    assertThat(declined())
        .containsExactly("5.00 EUR given back had brought 5 points, but the orders have none left");
  }

  @Test
  void spare_rewards() {
    publishedOrders.order(customer, daysAgo(4), "10.00", 4, 4);
    balance(30, 90);

    publishedOrders.credited(customer, daysAgo(3), "100.00");

    balance(0, 50);
  }

  @Test
  void are_not_taken_for_less_than_one() {
    publishedOrders.credited(customer, daysAgo(5), "0.99");

    balance(20, 40);
    assertThat(declined()).containsExactly("0.99 EUR given back had brought no whole point");
    assertThat(publishedOrders.story(customer)).doesNotContain("points-reversed");
  }

  @Test
  void leave_a_later_return_its_own_share() {
    publishedOrders.credited(customer, daysAgo(5), "30.00");
    balance(0, 30);

    publishedOrders.returned(customer, first, daysAgo(4), "10.00", "10.00", "40.00");
    balance(0, 20);
    publishedOrders.returned(customer, first, daysAgo(3), "30.00", "40.00", "40.00");
    balance(0, 0);
  }
}
