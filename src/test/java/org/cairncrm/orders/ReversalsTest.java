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
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ReversalsTest {
  static final Instant LATER = Instant.parse("2026-02-25T10:00:00Z");

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
  void an_order_is_called_off_before_its_delivery() {
    var wanted = new NewCancellation("shop", "C-" + Ids.next(), LATER, "changed my mind");
    Reversal reversal = orders.cancel(order.id(), wanted).value();

    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new OrderCancelled(customer, order.id(), order.number(), LATER, order.total(), 0));
    assertThat(recordedFacts.lastRecorded(customer).text()).isEqualTo("changed my mind");
    assertThat(current().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(current().reversals()).containsExactly(reversal);
    assertThat(orders.cancel(order.id(), wanted).value()).isEqualTo(reversal);
    assertThat(recordedFacts.of(customer)).hasSize(2);
  }

  @Test
  void an_order_is_called_off_once_and_before_anything_arrived() {
    orders.cancel(order.id(), new NewCancellation(null, null, LATER, null));
    assertThatThrownBy(
            () -> orders.cancel(order.id(), new NewCancellation(null, null, LATER, null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("cancelled");

    order = orders.place(OrderFixtures.order(customer)).value();
    Shipment first = handOver();
    handOver();
    deliver(first);
    assertThat(current().status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThatThrownBy(
            () -> orders.cancel(order.id(), new NewCancellation(null, null, LATER, null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("delivered");
  }

  @Test
  void goods_come_back_by_line_until_none_is_left() {
    deliver(handOver());
    Reversal hat = orders.takeBack(order.id(), lines(new LineQuantity(2, 1))).value();

    assertThat(hat.amount()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new OrderReturned(
                customer,
                order.id(),
                order.number(),
                LATER,
                Money.of("12.50", "EUR"),
                Money.of("12.50", "EUR"),
                order.total(),
                OrderStatus.DELIVERED,
                null));
    assertThat(current().status()).isEqualTo(OrderStatus.DELIVERED);

    orders.takeBack(order.id(), lines(new LineQuantity(1, 1), new LineQuantity(2, 1)));
    assertThat(recordedFacts.of(customer, OrderReturned.class).getLast().returned())
        .isEqualTo(order.total());
    assertThat(current().status()).isEqualTo(OrderStatus.RETURNED);
    assertThat(current().reversals()).hasSize(2);
    assertThatThrownBy(() -> orders.takeBack(order.id(), amount("0.01")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void no_more_comes_back_than_went_out() {
    deliver(handOver());
    orders.takeBack(order.id(), lines(new LineQuantity(2, 1)));

    assertThatThrownBy(() -> orders.takeBack(order.id(), lines(new LineQuantity(2, 2))))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Only 1 of line 2");
    assertThatThrownBy(() -> orders.takeBack(order.id(), amount("102.41")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("102.40 EUR");
    orders.takeBack(order.id(), amount("102.40"));
    assertThat(current().status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void the_same_return_again_changes_nothing() {
    deliver(handOver());
    var wanted =
        new NewReturn("shop", "R-" + Ids.next(), LATER, new BigDecimal("10"), null, "too big");
    Reversal first = orders.takeBack(order.id(), wanted).value();

    assertThat(first.amount()).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(orders.takeBack(order.id(), wanted).value()).isEqualTo(first);
    assertThat(recordedFacts.of(customer, OrderReturned.class)).hasSize(1);

    order = orders.place(OrderFixtures.order(customer)).value();
    deliver(handOver());
    assertThatThrownBy(() -> orders.takeBack(order.id(), wanted)).isInstanceOf(Conflict.class);
  }

  @Test
  void pieces_are_refunded_so_that_they_add_up_to_their_line() {
    order =
        orders
            .place(OrderFixtures.order(customer, "EUR", OrderFixtures.line("BOLT", 3, "0.333")))
            .value();
    deliver(handOver());
    for (String refund : List.of("0.33", "0.34", "0.33")) {
      assertThat(orders.takeBack(order.id(), lines(new LineQuantity(1, 1))).value().amount())
          .isEqualTo(Money.of(refund, "EUR"));
    }
    assertThat(current().status()).isEqualTo(OrderStatus.RETURNED);
  }

  @Test
  void only_what_was_delivered_comes_back() {
    assertThatThrownBy(() -> orders.takeBack(order.id(), amount("1")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("placed");
    assertThatThrownBy(() -> orders.takeBack(OrderId.next(), amount("1")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_comes_back_is_named_in_one_way() {
    deliver(handOver());
    assertInvalid(new NewReturn(null, null, LATER, null, null, null), "amount");
    assertInvalid(
        new NewReturn(null, null, LATER, BigDecimal.ONE, List.of(new LineQuantity(1, 1)), null),
        "amount");
    assertInvalid(lines(new LineQuantity(3, 1)), "lines[0].line");
    assertInvalid(lines(new LineQuantity(2, 1), new LineQuantity(2, 1)), "lines[1].line");
    assertInvalid(amount("1.001"), "amount");
    assertThat(recordedFacts.of(customer, OrderReturned.class)).isEmpty();
  }

  private void assertInvalid(NewReturn goods, String field) {
    assertThatThrownBy(() -> orders.takeBack(order.id(), goods))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(field);
  }

  private static NewReturn lines(LineQuantity... lines) {
    return new NewReturn(null, null, LATER, null, List.of(lines), null);
  }

  private static NewReturn amount(String amount) {
    return new NewReturn(null, null, LATER, new BigDecimal(amount), null, null);
  }

  private Order current() {
    return orders.get(order.id());
  }

  private Shipment handOver() {
    return orders
        .handOver(
            order.id(),
            new NewShipment(null, null, "Posta", null, Instant.parse("2026-02-21T08:00:00Z"), null))
        .value();
  }

  private void deliver(Shipment shipment) {
    Instant at = Instant.parse("2026-02-24T10:00:00Z");
    var kind = ShipmentUpdateKind.DELIVERED;
    orders.update(shipment.id(), new NewShipmentUpdate(null, null, kind, at, null, null));
  }
}
