package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of the lines and amounts of an order, and its way from a number. */
@CairnTest
class OrderProgressTest {
  static final Instant SENT = Instant.parse("2026-02-21T08:00:00Z");
  static final Instant ARRIVED = Instant.parse("2026-02-24T10:00:00Z");
  static final LineQuantity HAT = new LineQuantity(2, 1);

  @Autowired Orders orders;
  @Autowired Commands commands;
  Order order;

  @BeforeEach
  void an_order_of_a_jacket_and_two_hats() {
    order = orders.place(OrderFixtures.order(OrderFixtures.customer(commands))).value();
  }

  @Test
  void each_line_has_what_was_shipped_delivered_cancelled_and_returned() {
    deliver(handOver(List.of(new LineQuantity(1, 1), HAT)));
    orders.cancel(order.id(), new NewCancellation(null, null, ARRIVED, List.of(HAT), null, null));
    orders.takeBack(
        order.id(),
        new NewReturn(null, null, ARRIVED, null, List.of(new LineQuantity(1, 1)), "Too small"));

    OrderProgress progress = progress();

    assertThat(progress.lines())
        .extracting(
            LineProgress::shipped,
            LineProgress::delivered,
            LineProgress::cancelled,
            LineProgress::returned,
            LineProgress::cancellable,
            LineProgress::returnable)
        .containsExactly(tuple(1, 1, 0, 1, 0, 0), tuple(1, 1, 1, 0, 0, 1));
    assertThat(progress.goods()).isEqualTo(Money.of("114.90", "EUR"));
    assertThat(progress.refunded()).isEqualTo(Money.of("102.40", "EUR"));
    assertThat(progress.left()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(progress.cancellable()).isFalse();
    assertThat(progress.returnable()).isTrue();
  }

  @Test
  void goods_that_the_shop_does_not_state_are_unknown_until_the_order_is_delivered() {
    Shipment first = handOver(null);
    Shipment second = handOver(null);
    deliver(first);
    assertThat(progress().goodsKnown()).isFalse();
    assertThat(progress().lines())
        .extracting(LineProgress::shipped, LineProgress::delivered)
        .containsExactly(tuple(null, null), tuple(null, null));

    deliver(second);

    assertThat(progress().lines())
        .extracting(LineProgress::shipped, LineProgress::delivered)
        .containsExactly(tuple(1, 1), tuple(2, 2));
  }

  @Test
  void nothing_can_be_done_with_an_order_that_was_cancelled() {
    orders.cancel(order.id(), new NewCancellation(null, null, SENT, "Changed my mind"));

    assertThat(progress().cancellable()).isFalse();
    assertThat(progress().returnable()).isFalse();
    assertThat(progress().sendable()).isFalse();
  }

  @Test
  void an_order_is_found_by_its_number_whether_or_not_it_is_the_external_id() {
    String number = "N-" + Ids.next();
    Order own = orders.place(numbered("other-" + number, number)).value();
    Order external = orders.place(numbered(number, null)).value();
    orders.place(numbered(number.toLowerCase(java.util.Locale.ROOT), null));
    orders.place(numbered("third-" + number, "N-" + Ids.next()));

    assertThat(orders.numbered(number))
        .extracting(OrderEntry::id)
        .containsExactly(external.id(), own.id());
    assertThat(orders.numbered("other-" + number)).as("an external id is no number").isEmpty();
  }

  private NewOrder numbered(String externalId, @Nullable String number) {
    NewOrder plain =
        OrderFixtures.order(
            OrderFixtures.customer(commands), externalId, OrderFixtures.PLACED, null);
    return new NewOrder(
        plain.customerId(),
        plain.source(),
        externalId,
        number,
        null,
        plain.placedAt(),
        plain.currency(),
        plain.lines(),
        null);
  }

  private Shipment handOver(@Nullable List<LineQuantity> goods) {
    return orders
        .handOver(order.id(), new NewShipment(null, null, "Posta", null, SENT, null, goods))
        .value();
  }

  private void deliver(Shipment shipment) {
    orders.update(
        shipment.id(),
        new NewShipmentUpdate(null, null, ShipmentUpdateKind.DELIVERED, ARRIVED, null, null));
  }

  private OrderProgress progress() {
    return orders.progress(orders.get(order.id()));
  }
}
