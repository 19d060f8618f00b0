package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.loyalty.IssuedReward;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.RewardStatus;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that an order had triggered is reversed when it is cancelled or returned. */
@CairnTest
class UndoneOrdersTest {
  @Autowired Orders orders;
  @Autowired Loyalty loyalty;
  @Autowired Journeys journeys;
  @Autowired Commands commands;
  @Autowired Journal journal;
  CustomerId customer;
  int day;

  @BeforeEach
  void a_customer() {
    CustomerId id = CustomerId.next();
    customer = commands.open(id, () -> id);
  }

  @Test
  void order_cancel_order_cancel_order_is_a_first_purchase() {
    cancel(place());
    cancel(place());
    place();

    assertThat(loyalty.account(customer).rewards()).isEmpty();
    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(loyalty.balance(customer).pending()).isEqualTo(20);
    assertThat(stage()).isEqualTo("first-order");
  }

  @Test
  void a_third_order_that_is_cancelled_takes_its_reward_and_stage_with_it_until_the_next() {
    place();
    place();
    Order third = place();
    assertThat(stage()).isEqualTo("loyal");
    cancel(third);

    assertThat(vouchers(RewardStatus.ISSUED)).isEmpty();
    assertThat(stage()).isEqualTo("repeat-buyer");
    assertThat(reasons("reward-revoked"))
        .anyMatch(reason -> reason.contains("which had brought it, was cancelled"));
    assertThat(reasons("stage-reverted"))
        .anyMatch(reason -> reason.contains("“order-cancelled” takes back what had led to Loyal"));

    Order next = place();
    assertThat(vouchers(RewardStatus.ISSUED))
        .extracting(IssuedReward::order)
        .containsExactly(next.id());
    assertThat(stage()).isEqualTo("loyal");
  }

  @Test
  void a_reward_for_the_third_order_falls_with_an_earlier_one_and_is_given_once_again() {
    Order first = place();
    place();
    place();
    cancel(first);

    assertThat(vouchers(RewardStatus.ISSUED)).isEmpty();
    assertThat(stage()).isEqualTo("repeat-buyer");
    assertThat(reasons("reward-revoked"))
        .anyMatch(reason -> reason.contains("It needs 3 orders, and the customer has only 2 left"));

    place();
    assertThat(vouchers(RewardStatus.ISSUED)).hasSize(1);
    assertThat(stage()).isEqualTo("loyal");
    place();
    assertThat(vouchers(RewardStatus.ISSUED)).hasSize(1);
  }

  @Test
  void a_reward_stays_as_long_as_enough_orders_stand() {
    Order first = place();
    place();
    place();
    place();
    cancel(first);

    assertThat(vouchers(RewardStatus.ISSUED)).hasSize(1);
    assertThat(stage()).isEqualTo("loyal");
  }

  @Test
  void an_order_returned_as_a_whole_leaves_no_points_behind_and_the_next_one_is_the_first() {
    Order order = place();
    deliver(order);
    assertThat(stage()).isEqualTo("arrived");
    takeBack(order, 1);
    assertThat(loyalty.balance(customer).active()).isEqualTo(10);
    assertThat(stage()).isEqualTo("returned");
    takeBack(order, 1);

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(stage()).isEqualTo("returned");
    place();
    assertThat(stage()).isEqualTo("first-order");
  }

  @Test
  void a_second_order_returned_as_a_whole_takes_its_stage_back() {
    deliver(place());
    Order second = place();
    deliver(second);
    assertThat(stage()).isEqualTo("repeat-buyer");
    takeBack(second, 2);

    assertThat(stage()).isEqualTo("arrived");
    assertThat(reasons("stage-reverted"))
        .anyMatch(reason -> reason.contains("“order-returned” takes back what had led to"));
  }

  @Test
  void a_customer_who_cancels_the_only_order_leaves_the_journey() {
    cancel(place());

    assertThat(journeys.standings(customer)).isEmpty();
    assertThat(reasons("journey-left"))
        .anyMatch(reason -> reason.contains("“order-cancelled” leads to Order cancelled"));
  }

  @Test
  void a_corrected_delivery_takes_the_customer_back_on_the_way() {
    Order order = place();
    Shipment parcel = deliver(order);
    update(parcel, ShipmentUpdateKind.NOT_DELIVERED);

    assertThat(stage()).isEqualTo("on-its-way");
    assertThat(loyalty.balance(customer).active()).isZero();
    update(parcel, ShipmentUpdateKind.DELIVERED);
    assertThat(stage()).isEqualTo("arrived");
    assertThat(loyalty.balance(customer).active()).isEqualTo(20);
  }

  @Test
  void what_another_order_had_led_to_is_followed_again() {
    Order first = place();
    deliver(first);
    Order second = place();
    deliver(second);
    assertThat(stage()).isEqualTo("repeat-buyer");
    takeBack(first, 2);

    assertThat(stage()).as("of the second order, which is the only one now").isEqualTo("arrived");
  }

  @Test
  void the_same_holds_of_orders_that_are_told_in_one_command() {
    commands.on(
        customer,
        TestClock.START,
        () -> {
          place();
          place();
          cancel(place());
          return customer;
        });

    assertThat(vouchers(RewardStatus.ISSUED)).isEmpty();
    assertThat(stage()).isEqualTo("repeat-buyer");
    assertThat(loyalty.balance(customer).pending()).isEqualTo(40);
  }

  private Order place() {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                null,
                now(),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("MUG", "Mug", 2, BigDecimal.TEN)),
                null))
        .value();
  }

  private Shipment deliver(Order order) {
    Shipment parcel =
        orders
            .handOver(order.id(), new NewShipment(null, null, "Posta", null, now(), null))
            .value();
    update(parcel, ShipmentUpdateKind.DELIVERED);
    return parcel;
  }

  private void update(Shipment parcel, ShipmentUpdateKind kind) {
    orders.update(parcel.id(), new NewShipmentUpdate(null, null, kind, now(), null, null));
  }

  private void cancel(Order order) {
    orders.cancel(order.id(), new NewCancellation(null, null, now(), "changed my mind"));
  }

  private void takeBack(Order order, int pieces) {
    orders.takeBack(
        order.id(),
        new NewReturn(null, null, now(), null, List.of(new LineQuantity(1, pieces)), null));
  }

  /** One day later each time. */
  private Instant now() {
    return TestClock.START.minusSeconds(86_400L * (25 - day++));
  }

  private String stage() {
    return journeys.standings(customer).getFirst().stage();
  }

  private List<IssuedReward> vouchers(RewardStatus status) {
    return loyalty.account(customer).rewards().stream()
        .filter(reward -> reward.value() != null && reward.status() == status)
        .toList();
  }

  private List<String> reasons(String event) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(200)).items().stream()
        .filter(recorded -> recorded.name().equals(event))
        .map(Recorded::decision)
        .map(String::valueOf)
        .toList();
  }
}
