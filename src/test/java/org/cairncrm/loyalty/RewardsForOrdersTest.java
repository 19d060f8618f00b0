package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Instant;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RewardsForOrdersTest {
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

  @Test
  void are_a_voucher_for_every_third_order() {
    OrderId order = publishedOrders.order(customer, PLACED, "15.00", 3, 30);

    IssuedReward reward = loyalty.account(customer).rewards().getFirst();
    assertThat(reward)
        .isEqualTo(
            new IssuedReward(
                reward.id(),
                "shop-rewards",
                1,
                "every-third-order",
                "Every third order",
                order,
                RewardStatus.ISSUED,
                null,
                Money.of("10.00", "EUR"),
                PLACED,
                PLACED.plusSeconds(30 * 86_400),
                reward.voucher()));
    assertThat(publishedOrders.recorded(customer, "reward-issued", "$.decision.reason"))
        .containsExactly("this is order 3, and every third one brings a voucher");
    assertThat(publishedOrders.recorded(customer, "reward-issued", "$.decision.saw[*].value"))
        .containsExactly("3 % 3 = 0");
  }

  @Test
  void come_in_the_currency_of_the_order() {
    publishedOrders.publish(
        PublishedOrders.placed(customer, OrderId.next(), PLACED, Money.of("1200", "JPY"), 6, 200));

    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::value)
        .containsExactly(Money.of("10", "JPY"));
  }

  @Test
  void are_points_at_once_for_coming_back_within_ten_days() {
    OrderId order = publishedOrders.order(customer, PLACED, "15.00", 2, 10);

    LoyaltyAccount account = loyalty.account(customer);
    IssuedReward reward = account.rewards().getFirst();
    assertThat(reward.rule()).isEqualTo("back-within-ten-days");
    assertThat(reward.points()).isEqualTo(50);
    assertThat(reward.value()).isNull();
    assertThat(account.pending()).isEqualTo(15);
    assertThat(account.active()).isEqualTo(50);
    assertThat(account.lots())
        .filteredOn(lot -> lot.reward() != null)
        .containsExactly(
            new PointsLot(
                reward.id(),
                order.value(),
                order,
                reward.id(),
                "shop-rewards",
                1,
                "back-within-ten-days",
                "points",
                LotStatus.ACTIVE,
                50,
                50,
                0,
                0,
                0,
                0,
                PLACED,
                PLACED,
                PLACED,
                null));
    assertThat(publishedOrders.story(customer))
        .containsExactly("order-placed", "points-earned", "reward-issued");
  }

  @Test
  void that_were_not_given_leave_their_reason() {
    publishedOrders.order(customer, PLACED, "15.00", 2, 12);

    assertThat(
            publishedOrders.recorded(
                customer, "order-placed", "$.declined[*] ? (@.rule != \"online-purchase\").reason"))
        .containsExactlyInAnyOrder(
            "the previous order was 12 days before, not within 10",
            "this is order 2; order 3 brings the next voucher");
    assertThat(
            publishedOrders.recorded(
                customer,
                "order-placed",
                "$.declined[*] ? (@.rule != \"online-purchase\").saw[*].value"))
        .containsExactlyInAnyOrder("12", "2 % 3 = 2");
    assertThat(loyalty.account(customer).rewards()).isEmpty();
  }

  @Test
  void have_a_reason_also_when_there_was_no_order_before() {
    publishedOrders.order(customer, PLACED, "15.00");

    assertThat(
            publishedOrders.recorded(
                customer, "order-placed", "$.declined[*] ? (@.rule != \"online-purchase\").reason"))
        .contains("there was no order before this one");
    assertThat(
            publishedOrders.recorded(
                customer,
                "order-placed",
                "$.declined[*] ? (@.rule != \"online-purchase\").saw[*].value"))
        .contains("daysSincePrevious is not known");
  }

  @Test
  void of_a_cancelled_order_are_revoked_with_their_points() {
    OrderId order = publishedOrders.order(customer, PLACED, "15.00", 3, 2);
    assertThat(loyalty.account(customer).rewards()).hasSize(2);

    publishedOrders.cancelled(customer, order, daysAgo(19), "15.00");
    publishedOrders.cancelled(customer, order, daysAgo(18), "15.00");

    LoyaltyAccount account = loyalty.account(customer);
    assertThat(account.rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.REVOKED, RewardStatus.REVOKED);
    assertThat(account.active()).isZero();
    assertThat(account.pending()).isZero();
    assertThat(publishedOrders.posted(customer, LedgerAccount.REVERSED)).isEqualTo(65);
    assertThat(publishedOrders.recorded(customer, "reward-revoked", "$.data.rule"))
        .containsExactlyInAnyOrder("every-third-order", "back-within-ten-days");
  }

  @Test
  void of_an_order_returned_as_a_whole_are_revoked_and_of_one_returned_in_part_stay() {
    OrderId order = publishedOrders.order(customer, PLACED, "15.00", 3, 2);
    publishedOrders.delivered(customer, order, daysAgo(19));

    publishedOrders.returned(customer, order, daysAgo(18), "5.00", "5.00", "15.00");
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsOnly(RewardStatus.ISSUED);
    publishedOrders.returned(customer, order, daysAgo(17), "10.00", "15.00", "15.00");
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsOnly(RewardStatus.REVOKED);
    assertThat(loyalty.account(customer).active()).isZero();
    assertThat(publishedOrders.recorded(customer, "reward-revoked", "$.decision.reason"))
        .containsOnly("Order N, which had brought it, was returned");
  }

  @Test
  void that_count_orders_fall_when_fewer_stand_and_stay_otherwise() {
    OrderId first = publishedOrders.order(customer, daysAgo(60), "15.00", 1, null);
    OrderId third = publishedOrders.order(customer, PLACED, "15.00", 3, 5);

    publishedOrders.cancelled(customer, OrderId.next(), daysAgo(19), "15.00", 3);
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsOnly(RewardStatus.ISSUED);
    publishedOrders.cancelled(customer, first, daysAgo(18), "15.00", 2);

    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::rule, IssuedReward::order, IssuedReward::status)
        .containsExactlyInAnyOrder(
            tuple("every-third-order", third, RewardStatus.REVOKED),
            tuple("back-within-ten-days", third, RewardStatus.ISSUED));
    assertThat(publishedOrders.recorded(customer, "reward-revoked", "$.decision.reason"))
        .containsOnly(
            "It needs 3 orders, and the customer has only 2 left since order N was cancelled");
    assertThat(publishedOrders.recorded(customer, "reward-revoked", "$.data.order"))
        .containsOnly(third.toString());
  }

  @Test
  void of_other_orders_stay_when_one_is_cancelled() {
    publishedOrders.order(customer, PLACED, "15.00", 3, 30);
    OrderId other = publishedOrders.order(customer, daysAgo(18), "15.00", 4, 30);

    publishedOrders.cancelled(customer, other, daysAgo(17), "15.00");

    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.ISSUED);
  }
}
