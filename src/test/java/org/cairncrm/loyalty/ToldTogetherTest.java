package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderReturned;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points and rewards when one command tells of an order and of what became of it. */
@CairnTest
class ToldTogetherTest {
  private static final Money TOTAL = Money.of("40.00", "EUR");

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  PublishedOrders publishedOrders;
  CustomerId customer;
  OrderId order;

  @BeforeEach
  void a_customer() {
    publishedOrders = new PublishedOrders(commands, events, sql);
    customer = publishedOrders.customer();
    order = OrderId.next();
  }

  @Test
  void are_active_when_it_was_delivered() {
    together(
        () ->
            events.publish(
                new OrderDelivered(customer, order, "N", ShipmentId.next(), daysAgo(15), null, 0)));

    balance(0, 90);
    assertThat(publishedOrders.waits(customer, order.value())).isFalse();
  }

  @Test
  void are_taken_back_in_part_when_goods_came_back() {
    Money half = Money.of("20.00", "EUR");
    together(
        () ->
            events.publish(
                new OrderReturned(
                    customer,
                    order,
                    "N",
                    daysAgo(15),
                    half,
                    half,
                    TOTAL,
                    OrderStatus.DELIVERED,
                    null)));

    balance(20, 50);
  }

  @Test
  void are_taken_back_in_part_when_money_was_given_back() {
    together(() -> events.publish(PublishedOrders.credit(customer, daysAgo(15), "15.00")));

    balance(25, 50);
  }

  @Test
  void are_taken_back_whole_when_it_was_cancelled() {
    together(
        () -> events.publish(new OrderCancelled(customer, order, "N", daysAgo(15), TOTAL, null)));

    balance(0, 0);
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.REVOKED);
    assertThat(publishedOrders.waits(customer, order.value())).isFalse();
  }

  /** An order of forty points within ten days of the one before, which brings fifty more. */
  private void together(Runnable whatFollowed) {
    publishedOrders.command(
        customer,
        daysAgo(20),
        () -> {
          events.publish(PublishedOrders.placed(customer, order, daysAgo(20), TOTAL, 2, 9));
          whatFollowed.run();
          return order;
        });
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
}
