package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Instant;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PointsForOrdersTest {
  private static final Instant PLACED = daysAgo(20);

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  PublishedOrders publishedOrders;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    publishedOrders = new PublishedOrders(commands, events, sql);
    customer = publishedOrders.customer();
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

  private PointsLot lot() {
    return loyalty.account(customer).lots().getFirst();
  }

  @Test
  void are_pending_when_the_order_is_placed() {
    OrderId order = publishedOrders.order(customer, PLACED, "84.90");

    balance(84, 0);
    assertThat(lot())
        .isEqualTo(
            SampleLots.of(
                order,
                "shop-rewards",
                "points-per-order",
                LotStatus.PENDING,
                84,
                84,
                PLACED,
                PLACED.plusSeconds(30 * 86_400),
                null));
    assertThat(publishedOrders.story(customer)).containsExactly("order-placed", "points-earned");
    assertThat(publishedOrders.recorded(customer, "points-earned", "$.decision.reason"))
        .containsExactly("84.90 EUR bring 84 points");
    assertThat(publishedOrders.waits(customer, order.value())).isTrue();
  }

  @Test
  void are_active_when_the_order_is_delivered() {
    OrderId order = publishedOrders.order(customer, PLACED, "84.90");

    publishedOrders.delivered(customer, order, daysAgo(15));

    balance(0, 84);
    assertThat(lot().status()).isEqualTo(LotStatus.ACTIVE);
    assertThat(lot().activeAt()).isEqualTo(daysAgo(15));
    assertThat(publishedOrders.recorded(customer, "points-activated", "$.data.because"))
        .containsExactly("delivered");
    assertThat(publishedOrders.waits(customer, order.value())).isFalse();
  }

  @Test
  void are_active_after_a_time_when_nobody_tells_of_the_delivery() {
    OrderId order = publishedOrders.order(customer, daysAgo(40), "20.00");

    publishedOrders.timePasses(customer, daysAgo(10).minusSeconds(1));
    balance(20, 0);
    publishedOrders.timePasses(customer, daysAgo(10));
    balance(0, 20);

    assertThat(lot().activeAt()).isEqualTo(daysAgo(10));
    assertThat(publishedOrders.recorded(customer, "points-activated", "$.data.because"))
        .containsExactly("waited");
    assertThat(publishedOrders.recorded(customer, "points-activated", "$.data.order"))
        .containsExactly(order.toString());
  }

  @Test
  void are_activated_once() {
    OrderId order = publishedOrders.order(customer, daysAgo(40), "20.00");
    publishedOrders.delivered(customer, order, daysAgo(38));
    publishedOrders.delivered(customer, order, daysAgo(37));
    publishedOrders.timePasses(customer, daysAgo(1));

    balance(0, 20);
    assertThat(publishedOrders.story(customer)).containsOnlyOnce("points-activated");
  }

  @Test
  void that_are_late_to_be_told_keep_their_order_with_what_was_due_before() {
    OrderId order = publishedOrders.order(customer, daysAgo(40), "20.00");
    publishedOrders.cancelled(customer, order, daysAgo(5), "20.00");

    balance(0, 0);
    assertThat(publishedOrders.story(customer))
        .containsExactly(
            "order-placed",
            "points-earned",
            "points-activated",
            "order-cancelled",
            "points-reversed");
  }

  @Test
  void are_taken_back_when_the_order_is_cancelled() {
    OrderId order = publishedOrders.order(customer, PLACED, "84.90");

    publishedOrders.cancelled(customer, order, daysAgo(19), "84.90");

    balance(0, 0);
    assertThat(lot().status()).isEqualTo(LotStatus.REVERSED);
    assertThat(lot().remaining()).isZero();
    assertThat(publishedOrders.posted(customer, LedgerAccount.REVERSED)).isEqualTo(84);
    assertThat(publishedOrders.recorded(customer, "points-reversed", "$.data.points"))
        .containsExactly("84");
    assertThat(publishedOrders.waits(customer, order.value())).isFalse();
  }

  @Test
  void are_taken_back_once() {
    OrderId order = publishedOrders.order(customer, PLACED, "84.90");
    publishedOrders.cancelled(customer, order, daysAgo(19), "84.90");
    publishedOrders.cancelled(customer, order, daysAgo(18), "84.90");
    publishedOrders.delivered(customer, order, daysAgo(17));
    publishedOrders.returned(customer, order, daysAgo(16), "84.90", "84.90", "84.90");

    balance(0, 0);
    assertThat(publishedOrders.story(customer)).containsOnlyOnce("points-reversed");
  }

  @Test
  void are_those_of_what_was_kept_when_goods_are_returned() {
    OrderId order = publishedOrders.order(customer, PLACED, "100.00");
    publishedOrders.delivered(customer, order, daysAgo(15));

    publishedOrders.returned(customer, order, daysAgo(10), "33.35", "33.35", "100.00");
    balance(0, 66);
    assertThat(lot().status()).isEqualTo(LotStatus.ACTIVE);
    publishedOrders.returned(customer, order, daysAgo(9), "33.35", "66.70", "100.00");
    balance(0, 33);
    publishedOrders.returned(customer, order, daysAgo(8), "33.30", "100.00", "100.00");
    balance(0, 0);

    assertThat(lot().status()).isEqualTo(LotStatus.REVERSED);
    assertThat(publishedOrders.recorded(customer, "points-reversed", "$.data.points"))
        .containsExactly("34", "33", "33");
  }

  @Test
  void of_a_return_before_the_delivery_leave_the_rest_pending() {
    OrderId order = publishedOrders.order(customer, PLACED, "100.00");
    publishedOrders.returned(customer, order, daysAgo(18), "25.00", "25.00", "100.00");

    balance(75, 0);
    assertThat(publishedOrders.waits(customer, order.value())).isTrue();
    publishedOrders.delivered(customer, order, daysAgo(15));
    balance(0, 75);
    assertThat(lot().points()).isEqualTo(100);
  }

  @Test
  void are_those_of_the_rest_when_goods_are_cancelled() {
    OrderId order = publishedOrders.order(customer, PLACED, "100.00");

    publishedOrders.goodsCancelled(customer, order, daysAgo(18), "25.00", "100.00");
    balance(75, 0);
    publishedOrders.delivered(customer, order, daysAgo(15));
    balance(0, 75);
  }

  @Test
  void are_pending_again_when_the_delivery_is_taken_back() {
    OrderId order = publishedOrders.order(customer, PLACED, "84.90");
    publishedOrders.delivered(customer, order, daysAgo(15));
    publishedOrders.corrected(customer, order, daysAgo(14), true);

    balance(84, 0);
    assertThat(lot().status()).isEqualTo(LotStatus.PENDING);
    assertThat(lot().activeAt()).isNull();
    assertThat(publishedOrders.waits(customer, order.value())).isTrue();
    assertThat(publishedOrders.recorded(customer, "points-deactivated", "$.data.points"))
        .containsExactly("84");

    publishedOrders.delivered(customer, order, daysAgo(10));
    balance(0, 84);
  }

  @Test
  void stay_active_when_the_return_window_is_over_or_the_order_was_still_open() {
    OrderId order = publishedOrders.order(customer, daysAgo(40), "20.00");
    publishedOrders.delivered(customer, order, daysAgo(35));
    publishedOrders.corrected(customer, order, daysAgo(34), false);
    balance(0, 20);
    publishedOrders.corrected(customer, order, daysAgo(9), true);

    balance(0, 20);
    assertThat(publishedOrders.story(customer)).doesNotContain("points-deactivated");
  }

  @Test
  void are_not_given_for_less_than_one() {
    OrderId order = publishedOrders.order(customer, PLACED, "0.99");

    assertThat(loyalty.account(customer).lots()).isEmpty();
    assertThat(
            publishedOrders.recorded(
                customer, "order-placed", "$.declined[*] ? (@.rule != \"online-purchase\").reason"))
        .contains("0.99 EUR bring no whole point");
    publishedOrders.delivered(customer, order, daysAgo(15));
    publishedOrders.returned(customer, order, daysAgo(14), "0.99", "0.99", "0.99");
    publishedOrders.cancelled(customer, order, daysAgo(13), "0.99");
    balance(0, 0);
    assertThat(publishedOrders.story(customer))
        .containsExactly("order-placed", "order-delivered", "order-returned", "order-cancelled");
  }

  @Test
  void of_several_orders_add_up() {
    OrderId first = publishedOrders.order(customer, daysAgo(20), "10.00");
    publishedOrders.order(customer, daysAgo(5), "20.00", 2, 15);
    OrderId third = publishedOrders.order(customer, daysAgo(4), "40.00", 4, null);
    publishedOrders.delivered(customer, first, daysAgo(3));
    publishedOrders.delivered(customer, third, daysAgo(2));

    balance(20, 50);
    assertThat(loyalty.account(customer).lots())
        .extracting(PointsLot::points)
        .containsExactly(40L, 20L, 10L);
  }
}
