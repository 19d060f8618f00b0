package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders with delivered, lost and cancelled parts. */
@CairnTest
class PartsOfOrdersTest {
  static final Instant SENT = Instant.parse("2026-02-21T08:00:00Z");
  static final Instant DAY_24 = Instant.parse("2026-02-24T10:00:00Z");
  static final Instant DAY_25 = Instant.parse("2026-02-25T10:00:00Z");
  static final Instant DAY_26 = Instant.parse("2026-02-26T10:00:00Z");
  static final LineQuantity JACKET = new LineQuantity(1, 1);
  static final LineQuantity HATS = new LineQuantity(2, 2);

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  Order order;

  @BeforeEach
  void an_order_of_a_jacket_and_two_hats() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    order = orders.place(OrderFixtures.order(customer)).value();
  }

  @Test
  void of_two_parcels_one_is_delivered_and_the_lost_one_is_refunded() {
    Shipment jacket = handOver(JACKET);
    Shipment hats = handOver(HATS);
    update(jacket, ShipmentUpdateKind.DELIVERED, DAY_24);
    update(hats, ShipmentUpdateKind.LOST, DAY_24);
    assertThat(status()).as("the customer waits for the hats").isEqualTo(OrderStatus.IN_TRANSIT);

    Reversal lost = cancel(null, null);

    assertThat(lost.amount()).isEqualTo(Money.of("25.00", "EUR"));
    assertThat(lost.lines()).containsExactly(HATS);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(recordedFacts.of(customer, GoodsCancelled.class))
        .containsExactly(
            new GoodsCancelled(
                customer,
                order.id(),
                order.number(),
                DAY_25,
                Money.of("25.00", "EUR"),
                Money.of("25.00", "EUR"),
                order.total(),
                OrderStatus.DELIVERED,
                null));
    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new OrderDelivered(
                customer,
                order.id(),
                order.number(),
                jacket.id(),
                DAY_25,
                OrderFixtures.PROMISED,
                0));

    assertThat(takeBack(JACKET).amount()).isEqualTo(Money.of("89.90", "EUR"));
    assertThat(status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void nobody_hears_that_an_order_is_late_once_everything_outstanding_is_refunded() {
    update(handOver(JACKET), ShipmentUpdateKind.DELIVERED, DAY_24);
    update(handOver(HATS), ShipmentUpdateKind.LOST, DAY_24);
    cancel(null, null);

    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).isEmpty();
    assertThat(orders.get(order.id()).delayedAt()).isNull();
  }

  @Test
  void a_lost_parcel_that_is_not_refunded_is_still_awaited() {
    update(handOver(), ShipmentUpdateKind.LOST, DAY_24);

    assertThat(status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThat(orders.get(order.id()).shipments().getFirst().status())
        .isEqualTo(ShipmentStatus.LOST);
    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(1);
  }

  @Test
  void goods_that_are_sent_again_replace_the_lost_ones() {
    Shipment first = handOver();
    Shipment second = handOver();
    update(first, ShipmentUpdateKind.DELIVERED, DAY_24);
    update(second, ShipmentUpdateKind.LOST, DAY_24);
    Shipment again = handOver();
    assertThat(status()).isEqualTo(OrderStatus.IN_TRANSIT);
    update(again, ShipmentUpdateKind.DELIVERED, DAY_25);

    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void a_lost_parcel_that_turns_up_is_delivered() {
    Shipment parcel = handOver();
    update(parcel, ShipmentUpdateKind.LOST, DAY_24);
    update(parcel, ShipmentUpdateKind.DELIVERED, DAY_25);

    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void a_lost_parcel_that_turns_up_after_it_was_refunded_changes_nothing() {
    Shipment parcel = handOver();
    update(parcel, ShipmentUpdateKind.LOST, DAY_24);
    cancel(null, null);
    update(parcel, ShipmentUpdateKind.IN_TRANSIT, DAY_25);
    update(parcel, ShipmentUpdateKind.DELIVERED, DAY_26);
    update(parcel, ShipmentUpdateKind.NOT_DELIVERED, DAY_26);

    assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).isEmpty();
    assertThat(recordedFacts.of(customer, OrderDelivered.class)).isEmpty();
    assertThat(recordedFacts.of(customer, ShipmentMoved.class)).hasSize(4);
  }

  @Test
  void a_parcel_that_replaces_delivered_goods_is_not_awaited() {
    update(handOver(JACKET, HATS), ShipmentUpdateKind.DELIVERED, DAY_24);
    Shipment replaced = handOver(HATS);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    update(handOver(), ShipmentUpdateKind.LOST, DAY_25);
    update(replaced, ShipmentUpdateKind.LOST, DAY_25);

    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).isEmpty();
    assertThat(takeBack(JACKET, HATS).amount()).isEqualTo(Money.of("114.90", "EUR"));
  }

  @Test
  void where_parcels_do_not_say_what_is_in_them_the_shop_names_what_will_not_arrive() {
    Shipment first = handOver();
    update(first, ShipmentUpdateKind.DELIVERED, DAY_24);
    update(handOver(), ShipmentUpdateKind.LOST, DAY_24);

    assertThatThrownBy(() -> cancel(null, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("lines that will not arrive, or the amount");
    assertThat(cancel("25.00", null).amount()).isEqualTo(Money.of("25.00", "EUR"));
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(takeBack(JACKET).amount()).isEqualTo(Money.of("89.90", "EUR"));
    assertThat(status()).as("all was refunded").isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void of_a_free_order_the_delivered_part_stays() {
    var gifts = OrderFixtures.line("GIFT", 2, "0.00");
    order = orders.place(OrderFixtures.order(customer, "EUR", gifts)).value();
    update(handOver(new LineQuantity(1, 1)), ShipmentUpdateKind.DELIVERED, DAY_24);
    update(handOver(new LineQuantity(1, 1)), ShipmentUpdateKind.LOST, DAY_24);
    cancel("0.00", null);

    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void lines_that_will_not_arrive_settle_what_was_lost() {
    update(handOver(), ShipmentUpdateKind.DELIVERED, DAY_24);
    update(handOver(), ShipmentUpdateKind.LOST, DAY_24);
    cancel(null, List.of(HATS));

    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(orders.get(order.id()).shipments().getLast().settled()).isTrue();
  }

  @Test
  void delivered_goods_come_back_while_others_are_on_their_way() {
    update(handOver(JACKET), ShipmentUpdateKind.DELIVERED, DAY_24);
    Shipment hats = handOver(HATS);

    assertThatThrownBy(() -> takeBack(HATS))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Only 0 of line 2 were delivered");
    assertThat(takeBack(JACKET).amount()).isEqualTo(Money.of("89.90", "EUR"));
    assertThat(status()).isEqualTo(OrderStatus.IN_TRANSIT);
    update(hats, ShipmentUpdateKind.DELIVERED, DAY_25);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    takeBack(HATS);
    assertThat(status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void single_pieces_are_cancelled_before_they_are_sent() {
    assertThat(cancel(null, List.of(new LineQuantity(2, 1))).amount())
        .isEqualTo(Money.of("12.50", "EUR"));
    assertThat(status()).isEqualTo(OrderStatus.PLACED);
    assertThatThrownBy(() -> cancel(null, List.of(HATS)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Only 1 of line 2 are left to cancel");
    assertThatThrownBy(() -> handOver(HATS))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Only 1 of line 2 can be sent");

    update(handOver(), ShipmentUpdateKind.DELIVERED, DAY_24);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThatThrownBy(() -> takeBack(HATS)).isInstanceOf(Conflict.class);
    takeBack(JACKET, new LineQuantity(2, 1));
    assertThat(status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void an_order_whose_last_lines_are_cancelled_is_cancelled() {
    cancel(null, List.of(HATS));
    Reversal last = cancel(null, List.of(JACKET));

    assertThat(last.amount()).isEqualTo(Money.of("89.90", "EUR"));
    assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(recordedFacts.last(customer)).isInstanceOf(OrderCancelled.class);
  }

  @Test
  void an_order_with_parcels_that_name_their_goods_is_delivered_with_all_of_them() {
    update(handOver(JACKET), ShipmentUpdateKind.DELIVERED, DAY_24);
    assertThat(status()).as("nobody has sent the hats").isEqualTo(OrderStatus.IN_TRANSIT);
    update(handOver(HATS), ShipmentUpdateKind.DELIVERED, DAY_25);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void what_cannot_be_cancelled_says_why() {
    assertThatThrownBy(() -> cancel("10.00", List.of(HATS)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("amount must not be given beside lines");
    assertThatThrownBy(() -> cancel("10.00", null))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("amount is only for an order that was delivered in part");
    assertThatThrownBy(() -> cancel(null, List.of(new LineQuantity(3, 1))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("lines[0].line");
    update(handOver(), ShipmentUpdateKind.DELIVERED, DAY_24);
    assertThatThrownBy(() -> cancel(null, List.of(HATS)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("All goods of the order were delivered");
    assertThat(recordedFacts.of(customer, GoodsCancelled.class)).isEmpty();
  }

  private OrderStatus status() {
    return orders.get(order.id()).status();
  }

  private Shipment handOver(LineQuantity... lines) {
    List<LineQuantity> goods = lines.length == 0 ? null : List.of(lines);
    var wanted = new NewShipment(null, null, "Posta", null, SENT, null, goods);
    return orders.handOver(order.id(), wanted).value();
  }

  private void update(Shipment shipment, ShipmentUpdateKind kind, Instant at) {
    orders.update(shipment.id(), new NewShipmentUpdate(null, null, kind, at, null, null));
  }

  private Reversal cancel(@Nullable String amount, @Nullable List<LineQuantity> lines) {
    BigDecimal refund = amount == null ? null : new BigDecimal(amount);
    var wanted = new NewCancellation(null, null, DAY_25, lines, refund, "lost");
    return orders.cancel(order.id(), wanted).value();
  }

  private Reversal takeBack(LineQuantity... lines) {
    var wanted = new NewReturn(null, null, DAY_25, null, List.of(lines), "too small");
    return orders.takeBack(order.id(), wanted).value();
  }

  private void timePasses() {
    commands.on(customer, TestClock.START, () -> customer);
  }
}
