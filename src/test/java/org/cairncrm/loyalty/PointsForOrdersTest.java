package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.Shop.daysAgo;

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
  Shop shop;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    shop = new Shop(commands, events, sql);
    customer = shop.customer();
  }

  private void balance(long pending, long active) {
    LoyaltyAccount account = loyalty.account(customer);
    assertThat(account.pending()).as("pending").isEqualTo(pending);
    assertThat(account.active()).as("active").isEqualTo(active);
    assertThat(shop.posted(customer, Account.PENDING)).as("posted pending").isEqualTo(pending);
    assertThat(shop.posted(customer, Account.ACTIVE)).as("posted active").isEqualTo(active);
  }

  private PointsLot lot() {
    return loyalty.account(customer).lots().getFirst();
  }

  @Test
  void are_pending_when_the_order_is_placed() {
    OrderId order = shop.order(customer, PLACED, "84.90");

    balance(84, 0);
    assertThat(lot())
        .isEqualTo(
            new PointsLot(
                order.value(),
                order,
                null,
                LotStatus.PENDING,
                84,
                84,
                PLACED,
                PLACED.plusSeconds(30 * 86_400),
                null));
    assertThat(shop.story(customer)).containsExactly("order-placed", "points-earned");
    assertThat(shop.told(customer, "points-earned", "$.decision.reason"))
        .containsExactly("84.90 EUR bring 84 points");
    assertThat(shop.waits(customer, order.value())).isTrue();
  }

  @Test
  void are_active_when_the_order_is_delivered() {
    OrderId order = shop.order(customer, PLACED, "84.90");

    shop.delivered(customer, order, daysAgo(15));

    balance(0, 84);
    assertThat(lot().status()).isEqualTo(LotStatus.ACTIVE);
    assertThat(lot().activeAt()).isEqualTo(daysAgo(15));
    assertThat(shop.told(customer, "points-activated", "$.data.because"))
        .containsExactly("delivered");
    assertThat(shop.waits(customer, order.value())).isFalse();
  }

  @Test
  void are_active_after_a_time_when_nobody_tells_of_the_delivery() {
    OrderId order = shop.order(customer, daysAgo(40), "20.00");

    shop.timePasses(customer, daysAgo(10).minusSeconds(1));
    balance(20, 0);
    shop.timePasses(customer, daysAgo(10));
    balance(0, 20);

    assertThat(lot().activeAt()).isEqualTo(daysAgo(10));
    assertThat(shop.told(customer, "points-activated", "$.data.because")).containsExactly("waited");
    assertThat(shop.told(customer, "points-activated", "$.data.order"))
        .containsExactly(order.toString());
  }

  @Test
  void are_activated_once() {
    OrderId order = shop.order(customer, daysAgo(40), "20.00");
    shop.delivered(customer, order, daysAgo(38));
    shop.delivered(customer, order, daysAgo(37));
    shop.timePasses(customer, daysAgo(1));

    balance(0, 20);
    assertThat(shop.story(customer)).containsOnlyOnce("points-activated");
  }

  @Test
  void that_are_late_to_be_told_keep_their_order_with_what_was_due_before() {
    OrderId order = shop.order(customer, daysAgo(40), "20.00");
    shop.cancelled(customer, order, daysAgo(5), "20.00");

    balance(0, 0);
    assertThat(shop.story(customer))
        .containsExactly(
            "order-placed",
            "points-earned",
            "points-activated",
            "order-cancelled",
            "points-reversed");
  }

  @Test
  void are_taken_back_when_the_order_is_cancelled() {
    OrderId order = shop.order(customer, PLACED, "84.90");

    shop.cancelled(customer, order, daysAgo(19), "84.90");

    balance(0, 0);
    assertThat(lot().status()).isEqualTo(LotStatus.REVERSED);
    assertThat(lot().remaining()).isZero();
    assertThat(shop.posted(customer, Account.REVERSED)).isEqualTo(84);
    assertThat(shop.told(customer, "points-reversed", "$.data.points")).containsExactly("84");
    assertThat(shop.waits(customer, order.value())).isFalse();
  }

  @Test
  void are_taken_back_once() {
    OrderId order = shop.order(customer, PLACED, "84.90");
    shop.cancelled(customer, order, daysAgo(19), "84.90");
    shop.cancelled(customer, order, daysAgo(18), "84.90");
    shop.delivered(customer, order, daysAgo(17));
    shop.returned(customer, order, daysAgo(16), "84.90", "84.90", "84.90");

    balance(0, 0);
    assertThat(shop.story(customer)).containsOnlyOnce("points-reversed");
  }

  @Test
  void are_taken_back_in_proportion_when_goods_are_returned() {
    OrderId order = shop.order(customer, PLACED, "100.00");
    shop.delivered(customer, order, daysAgo(15));

    shop.returned(customer, order, daysAgo(10), "33.35", "33.35", "100.00");
    balance(0, 67);
    assertThat(lot().status()).isEqualTo(LotStatus.ACTIVE);
    shop.returned(customer, order, daysAgo(9), "33.35", "66.70", "100.00");
    balance(0, 34);
    shop.returned(customer, order, daysAgo(8), "33.30", "100.00", "100.00");
    balance(0, 0);

    assertThat(lot().status()).isEqualTo(LotStatus.REVERSED);
    assertThat(shop.told(customer, "points-reversed", "$.data.points"))
        .containsExactly("33", "33", "34");
  }

  @Test
  void of_a_return_before_the_delivery_leave_the_rest_pending() {
    OrderId order = shop.order(customer, PLACED, "100.00");
    shop.returned(customer, order, daysAgo(18), "25.00", "25.00", "100.00");

    balance(75, 0);
    assertThat(shop.waits(customer, order.value())).isTrue();
    shop.delivered(customer, order, daysAgo(15));
    balance(0, 75);
    assertThat(lot().points()).isEqualTo(100);
  }

  @Test
  void are_taken_back_in_proportion_when_goods_are_cancelled() {
    OrderId order = shop.order(customer, PLACED, "100.00");

    shop.goodsCancelled(customer, order, daysAgo(18), "25.00", "100.00");
    balance(75, 0);
    shop.delivered(customer, order, daysAgo(15));
    balance(0, 75);
  }

  @Test
  void are_pending_again_when_the_delivery_is_taken_back() {
    OrderId order = shop.order(customer, PLACED, "84.90");
    shop.delivered(customer, order, daysAgo(15));
    shop.corrected(customer, order, daysAgo(14), true);

    balance(84, 0);
    assertThat(lot().status()).isEqualTo(LotStatus.PENDING);
    assertThat(lot().activeAt()).isNull();
    assertThat(shop.waits(customer, order.value())).isTrue();
    assertThat(shop.told(customer, "points-deactivated", "$.data.points")).containsExactly("84");

    shop.delivered(customer, order, daysAgo(10));
    balance(0, 84);
  }

  @Test
  void stay_active_when_the_return_window_is_over_or_the_order_was_still_open() {
    OrderId order = shop.order(customer, daysAgo(40), "20.00");
    shop.delivered(customer, order, daysAgo(35));
    shop.corrected(customer, order, daysAgo(34), false);
    balance(0, 20);
    shop.corrected(customer, order, daysAgo(9), true);

    balance(0, 20);
    assertThat(shop.story(customer)).doesNotContain("points-deactivated");
  }

  @Test
  void are_not_given_for_less_than_one() {
    OrderId order = shop.order(customer, PLACED, "0.99");

    assertThat(loyalty.account(customer).lots()).isEmpty();
    assertThat(
            shop.told(
                customer, "order-placed", "$.declined[*] ? (@.rule != \"online-purchase\").reason"))
        .contains("0.99 EUR bring no whole point");
    shop.delivered(customer, order, daysAgo(15));
    shop.returned(customer, order, daysAgo(14), "0.99", "0.99", "0.99");
    shop.cancelled(customer, order, daysAgo(13), "0.99");
    balance(0, 0);
    assertThat(shop.story(customer))
        .containsExactly("order-placed", "order-delivered", "order-returned", "order-cancelled");
  }

  @Test
  void of_several_orders_add_up() {
    OrderId first = shop.order(customer, daysAgo(20), "10.00");
    shop.order(customer, daysAgo(5), "20.00", 2, 15);
    OrderId third = shop.order(customer, daysAgo(4), "40.00", 4, null);
    shop.delivered(customer, first, daysAgo(3));
    shop.delivered(customer, third, daysAgo(2));

    balance(20, 50);
    assertThat(loyalty.account(customer).lots())
        .extracting(PointsLot::points)
        .containsExactly(40L, 20L, 10L);
  }
}
