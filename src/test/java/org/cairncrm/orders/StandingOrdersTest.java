package org.cairncrm.orders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order's ordinal counts orders that were neither cancelled nor returned as a whole. */
@CairnTest
class StandingOrdersTest {
  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
  }

  @Test
  void cancelled_orders_do_not_count() {
    cancel(place("2026-01-01T10:00:00Z"));
    cancel(place("2026-01-03T10:00:00Z"));
    Order third = place("2026-01-05T10:00:00Z");

    assertThat(third.nth()).isEqualTo(1);
    assertThat(last().nth()).isEqualTo(1);
    assertThat(last().daysSincePrevious()).isNull();
    assertThat(recordedFacts.of(customer, OrderCancelled.class))
        .extracting(OrderCancelled::standing)
        .containsExactly(0, 0);
  }

  @Test
  void an_order_follows_the_latest_that_stands() {
    Order first = place("2026-01-01T10:00:00Z");
    Order second = place("2026-01-11T10:00:00Z");
    cancel(second);
    place("2026-01-21T10:00:00Z");
    assertThat(last().nth()).isEqualTo(2);
    assertThat(last().daysSincePrevious()).isEqualTo(20);

    cancel(first);
    place("2026-01-12T10:00:00Z");
    assertThat(last().nth()).isEqualTo(2);
    assertThat(last().daysSincePrevious()).as("told late, with none before it").isNull();
  }

  @Test
  void an_order_returned_as_a_whole_does_not_count_and_one_returned_in_part_does() {
    Order order = place("2026-01-01T10:00:00Z");
    Shipment parcel =
        orders
            .handOver(order.id(), new NewShipment(null, null, "Posta", null, at(2), null))
            .value();
    orders.update(
        parcel.id(),
        new NewShipmentUpdate(null, null, ShipmentUpdateKind.DELIVERED, at(3), null, null));
    takeBack(order, new LineQuantity(2, 2));
    assertThat(place("2026-01-04T10:00:00Z").nth()).isEqualTo(2);
    takeBack(order, new LineQuantity(1, 1));

    assertThat(place("2026-01-05T10:00:00Z").nth()).isEqualTo(2);
    assertThat(recordedFacts.of(customer, OrderReturned.class))
        .extracting(OrderReturned::standing)
        .containsExactly(null, 1);
  }

  @Test
  void orders_are_counted_alike_when_they_are_told_in_one_command() {
    commands.on(
        customer,
        at(9),
        () -> {
          Order first = place("2026-01-01T10:00:00Z");
          place("2026-01-02T10:00:00Z");
          cancel(first);
          assertThat(place("2026-01-03T10:00:00Z").nth()).isEqualTo(2);
          return customer;
        });

    assertThat(place("2026-01-04T10:00:00Z").nth()).isEqualTo(3);
    assertThat(last().daysSincePrevious()).isEqualTo(1);
  }

  private Order place(String at) {
    return orders
        .place(OrderFixtures.order(customer, "A-" + Ids.next(), Instant.parse(at)))
        .value();
  }

  private void cancel(Order order) {
    orders.cancel(order.id(), new NewCancellation(null, null, null, null));
  }

  private void takeBack(Order order, LineQuantity goods) {
    orders.takeBack(order.id(), new NewReturn(null, null, at(4), null, List.of(goods), null));
  }

  private OrderPlaced last() {
    return requireNonNull(recordedFacts.of(customer, OrderPlaced.class).getLast());
  }

  private static Instant at(int day) {
    return Instant.parse("2026-01-0" + day + "T12:00:00Z");
  }
}
