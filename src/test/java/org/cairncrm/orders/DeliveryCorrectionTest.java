package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.orders.ShipmentUpdateKind.DELIVERED;
import static org.cairncrm.orders.ShipmentUpdateKind.NOT_DELIVERED;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A carrier that reports a delivery by mistake, and takes it back. */
@CairnTest
class DeliveryCorrectionTest {
  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  Order order;
  Shipment parcel;

  @BeforeEach
  void a_parcel_on_its_way() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    order = orders.place(OrderFixtures.order(customer)).value();
    parcel =
        orders
            .handOver(
                order.id(),
                new NewShipment(
                    null, null, "Posta", null, Instant.parse("2026-02-21T08:00:00Z"), null))
            .value();
  }

  @Test
  void the_order_is_in_transit_again_and_its_delay_is_noticed() {
    update(DELIVERED, "2026-02-24T10:00:00Z");
    update(NOT_DELIVERED, "2026-02-24T15:00:00Z");

    Order now = orders.get(order.id());
    assertThat(now.status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThat(now.shipments().getFirst().status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(now.shipments().getFirst().deliveredAt()).isNull();
    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new DeliveryCorrected(
                customer,
                order.id(),
                order.number(),
                parcel.id(),
                "Posta",
                Instant.parse("2026-02-24T15:00:00Z"),
                Instant.parse("2026-02-24T10:00:00Z"),
                null,
                OrderFixtures.PROMISED,
                true));
    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class))
        .singleElement()
        .extracting(DeliveryDelayed::occurredAt)
        .isEqualTo(Instant.parse("2026-02-27T00:00:00Z"));

    update(DELIVERED, "2026-02-28T10:00:00Z");
    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(recordedFacts.of(customer, OrderDelivered.class).getLast().daysLate()).isEqualTo(2);
  }

  @Test
  void after_the_promised_day_the_order_is_late_from_the_correction_on() {
    update(DELIVERED, "2026-02-24T10:00:00Z");
    update(NOT_DELIVERED, "2026-03-01T15:00:00Z");
    timePasses();

    DeliveryDelayed delayed = recordedFacts.of(customer, DeliveryDelayed.class).getLast();
    assertThat(delayed.occurredAt()).isEqualTo("2026-03-01T15:00:00Z");
    assertThat(delayed.daysLate()).isEqualTo(3);
  }

  @Test
  void a_delivery_reported_after_the_correction_stands_in_any_order_of_arrival() {
    update(DELIVERED, "2026-02-23T10:00:00Z");
    update(DELIVERED, "2026-02-25T10:00:00Z");
    update(NOT_DELIVERED, "2026-02-24T10:00:00Z");

    Shipment now = orders.get(order.id()).shipments().getFirst();
    assertThat(now.deliveredAt()).isEqualTo("2026-02-25T10:00:00Z");
    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(recordedFacts.of(customer, DeliveryCorrected.class)).isEmpty();
  }

  @Test
  void a_delivery_from_before_the_correction_does_not_count_when_it_arrives_late() {
    update(NOT_DELIVERED, "2026-02-24T10:00:00Z");
    update(DELIVERED, "2026-02-23T10:00:00Z");

    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThat(recordedFacts.of(customer, OrderDelivered.class)).isEmpty();
  }

  @Test
  void goods_that_came_back_had_been_delivered() {
    update(DELIVERED, "2026-02-23T10:00:00Z");
    var hat = List.of(new LineQuantity(2, 1));
    orders.takeBack(
        order.id(),
        new NewReturn(null, null, Instant.parse("2026-02-24T10:00:00Z"), null, hat, null));

    assertThatThrownBy(() -> update(NOT_DELIVERED, "2026-02-25T10:00:00Z"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("were returned");
    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void a_delivery_recorded_for_the_wrong_day_is_moved_and_was_then_in_time() {
    update(DELIVERED, "2026-02-28T10:00:00Z");
    assertThat(recordedFacts.of(customer, OrderDelivered.class).getLast().daysLate()).isEqualTo(2);
    Instant right = Instant.parse("2026-02-25T10:00:00Z");

    orders.correct(parcel.id(), new NewDeliveryCorrection(right, "Read the slip again"));

    Order now = orders.get(order.id());
    assertThat(now.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(now.shipments().getFirst().deliveredAt()).isEqualTo(right);
    assertThat(recordedFacts.of(customer, DeliveryCorrected.class).getLast().insteadAt())
        .isEqualTo(right);
    OrderDelivered delivered = recordedFacts.of(customer, OrderDelivered.class).getLast();
    assertThat(delivered.occurredAt()).isEqualTo(right);
    assertThat(delivered.daysLate()).isZero();
    int delays = recordedFacts.of(customer, DeliveryDelayed.class).size();
    timePasses();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(delays);
  }

  @Test
  void only_one_of_two_withdrawals_counts() {
    update(DELIVERED, "2026-02-24T10:00:00Z");
    orders.correct(parcel.id(), new NewDeliveryCorrection(null, "Wrong house"));

    assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThatThrownBy(() -> orders.correct(parcel.id(), new NewDeliveryCorrection(null, null)))
        .isInstanceOf(Conflict.class)
        .hasMessage("The delivery was withdrawn already");
    assertThat(recordedFacts.of(customer, DeliveryCorrected.class)).hasSize(1);
  }

  @Test
  void a_delivery_is_not_before_its_order() {
    Instant early = Instant.parse("2026-01-01T10:00:00Z");
    assertThatThrownBy(() -> update(DELIVERED, early.toString()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("before the order was placed");
    update(DELIVERED, "2026-02-24T10:00:00Z");
    assertThatThrownBy(() -> orders.correct(parcel.id(), new NewDeliveryCorrection(early, null)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("before the order was placed");
  }

  private void update(ShipmentUpdateKind kind, String at) {
    orders.update(
        parcel.id(), new NewShipmentUpdate(null, null, kind, Instant.parse(at), null, null));
  }

  private void timePasses() {
    commands.on(customer, TestClock.START, () -> customer);
  }
}
