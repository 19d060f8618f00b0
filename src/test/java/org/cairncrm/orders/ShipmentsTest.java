package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.orders.OrderFixtures.PROMISED;
import static org.cairncrm.orders.ShipmentUpdateKind.DELIVERED;
import static org.cairncrm.orders.ShipmentUpdateKind.EXCEPTION;
import static org.cairncrm.orders.ShipmentUpdateKind.IN_TRANSIT;
import static org.cairncrm.orders.ShipmentUpdateKind.NEW_ESTIMATE;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ShipmentsTest {
  static final LocalDate IN_TIME = PROMISED.minusDays(1);
  static final LocalDate LATE = PROMISED.plusDays(3);

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  Order order;

  @BeforeEach
  void an_order() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    order = orders.place(OrderFixtures.order(customer)).value();
  }

  @Test
  void a_shipment_takes_the_order_on_its_way() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", IN_TIME);

    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new ShipmentHandedOver(
                customer,
                order.id(),
                order.number(),
                shipment.id(),
                "Posta",
                shipment.tracking(),
                at("2026-02-21T08:00:00Z"),
                PROMISED,
                IN_TIME));
    assertThat(current().status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThat(current().shipments()).containsExactly(shipment);
    assertThat(orders.shipment(shipment.id())).isEqualTo(shipment);
  }

  @Test
  void an_estimate_after_the_promised_day_at_hand_over_is_a_delay() {
    handOver("2026-02-21T08:00:00Z", LATE);

    assertThat(recordedFacts.of(customer))
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, ShipmentHandedOver.class, DeliveryDelayed.class);
    assertThat(current().delayedAt()).isEqualTo(at("2026-02-21T08:00:00Z"));
  }

  @Test
  void a_new_estimate_after_the_promised_day_is_a_delay_with_the_carriers_words_beside_it() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", IN_TIME);
    tell(shipment, NEW_ESTIMATE, "2026-02-22T08:00:00Z", LATE);

    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new DeliveryDelayed(
                customer,
                order.id(),
                order.number(),
                shipment.id(),
                "Posta",
                at("2026-02-22T08:00:00Z"),
                PROMISED,
                IN_TIME,
                LATE,
                3));
    assertThat(recordedFacts.lastRecorded(customer).text()).isEqualTo("snow on the pass");
    assertThat(recordedFacts.lastRecorded(customer).decision()).contains("estimate-after-promise");
  }

  @Test
  void an_estimate_that_is_known_or_in_time_is_no_delay() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    tell(shipment, NEW_ESTIMATE, "2026-02-22T08:00:00Z", PROMISED);
    assertThat(recordedFacts.last(customer)).isInstanceOf(ShipmentMoved.class);
    tell(shipment, NEW_ESTIMATE, "2026-02-22T09:00:00Z", LATE);
    tell(shipment, NEW_ESTIMATE, "2026-02-22T10:00:00Z", LATE);

    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(1);
    assertThat(recordedFacts.last(customer)).isInstanceOf(ShipmentMoved.class);
  }

  @Test
  void an_exception_with_a_later_day_tells_both() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    tell(shipment, EXCEPTION, "2026-02-22T08:00:00Z", LATE);

    assertThat(recordedFacts.of(customer).subList(2, 4))
        .extracting(Object::getClass)
        .containsExactly(ShipmentMoved.class, DeliveryDelayed.class);
    assertThat(current().shipments().getFirst().status()).isEqualTo(ShipmentStatus.EXCEPTION);
  }

  @Test
  void an_order_expected_in_time_again_is_late_no_more() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", LATE);
    assertThat(orders.delayed(null, 200)).extracting(DelayedOrder::id).contains(order.id());
    tell(shipment, NEW_ESTIMATE, "2026-02-22T08:00:00Z", PROMISED);

    assertThat(current().delayedAt()).isNull();
    assertThat(orders.delayed(null, 200)).extracting(DelayedOrder::id).doesNotContain(order.id());
  }

  @Test
  void what_arrives_late_is_recorded_and_undoes_nothing_newer() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    tell(shipment, EXCEPTION, "2026-02-23T08:00:00Z", null);
    tell(shipment, IN_TRANSIT, "2026-02-22T08:00:00Z", null);
    assertThat(current().shipments().getFirst().status()).isEqualTo(ShipmentStatus.EXCEPTION);

    tell(shipment, NEW_ESTIMATE, "2026-02-22T09:00:00Z", LATE);
    tell(shipment, NEW_ESTIMATE, "2026-02-21T09:00:00Z", LATE.plusDays(9));

    Shipment now = current().shipments().getFirst();
    assertThat(now.estimatedOn()).isEqualTo(LATE);
    assertThat(now.updates())
        .extracting(ShipmentUpdate::kind)
        .containsExactly(
            ShipmentUpdateKind.HANDED_OVER, NEW_ESTIMATE, IN_TRANSIT, NEW_ESTIMATE, EXCEPTION);
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(1);
  }

  @Test
  void a_delivery_is_final_and_counts_its_days_late() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", LATE);
    tell(shipment, DELIVERED, "2026-02-28T23:59:59Z", null);

    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new OrderDelivered(
                customer,
                order.id(),
                order.number(),
                shipment.id(),
                at("2026-02-28T23:59:59Z"),
                PROMISED,
                2));
    assertThat(current().status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(current().delayedAt()).isNull();

    tell(shipment, NEW_ESTIMATE, "2026-03-01T08:00:00Z", LATE.plusDays(9));
    tell(shipment, DELIVERED, "2026-03-01T09:00:00Z", null);
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(1);
    assertThat(recordedFacts.of(customer, OrderDelivered.class)).hasSize(1);
    assertThat(current().shipments().getFirst().deliveredAt()).isEqualTo("2026-02-28T23:59:59Z");
  }

  @Test
  void a_delivery_told_late_still_counts() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    tell(shipment, IN_TRANSIT, "2026-02-24T08:00:00Z", null);
    tell(shipment, DELIVERED, "2026-02-23T08:00:00Z", null);

    assertThat(current().status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(recordedFacts.of(customer, OrderDelivered.class).getFirst().daysLate()).isZero();
  }

  @Test
  void an_order_is_delivered_with_its_last_shipment() {
    Shipment one = handOver("2026-02-21T08:00:00Z", LATE);
    Shipment other = handOver("2026-02-21T09:00:00Z", null);
    tell(one, DELIVERED, "2026-02-24T08:00:00Z", null);

    assertThat(current().status()).isEqualTo(OrderStatus.IN_TRANSIT);
    assertThat(current().delayedAt()).isNull();
    assertThat(recordedFacts.last(customer)).isInstanceOf(ShipmentMoved.class);

    tell(other, DELIVERED, "2026-02-25T08:00:00Z", null);
    assertThat(recordedFacts.of(customer, OrderDelivered.class))
        .singleElement()
        .extracting(OrderDelivered::shipment)
        .isEqualTo(other.id());
  }

  @Test
  void goods_that_follow_open_a_delivered_order_again() {
    tell(handOver("2026-02-21T08:00:00Z", null), DELIVERED, "2026-02-22T08:00:00Z", null);
    Shipment second = handOver("2026-02-23T08:00:00Z", null);
    assertThat(current().status()).isEqualTo(OrderStatus.IN_TRANSIT);
    tell(second, DELIVERED, "2026-02-24T08:00:00Z", null);
    assertThat(current().status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void the_same_told_again_changes_nothing_and_gets_the_first_answer() {
    var wanted =
        new NewShipment(
            "carrier", "S-" + Ids.next(), "Posta", "T1", at("2026-02-21T08:00:00Z"), null);
    Shipment shipment = orders.handOver(order.id(), wanted).value();
    var late =
        new NewShipmentUpdate(
            "carrier", "U-" + Ids.next(), NEW_ESTIMATE, at("2026-02-22T08:00:00Z"), LATE, null);
    ShipmentUpdate update = orders.update(shipment.id(), late).value();
    int before = recordedFacts.of(customer).size();

    assertThat(orders.handOver(order.id(), wanted).value()).isEqualTo(shipment);
    assertThat(orders.update("carrier", String.valueOf(wanted.externalId()), late).value())
        .isEqualTo(update);
    assertThat(recordedFacts.of(customer)).hasSize(before);
  }

  @Test
  void what_belongs_to_another_order_is_a_conflict() {
    var wanted = new NewShipment("carrier", "S-" + Ids.next(), "Posta", null, null, null);
    Shipment shipment = orders.handOver(order.id(), wanted).value();
    var update = new NewShipmentUpdate("carrier", "U-" + Ids.next(), IN_TRANSIT, null, null, null);
    orders.update(shipment.id(), update);
    Order other = orders.place(OrderFixtures.order(OrderFixtures.customer(commands))).value();

    assertThatThrownBy(() -> orders.handOver(other.id(), wanted)).isInstanceOf(Conflict.class);
    Shipment others =
        orders.handOver(other.id(), new NewShipment(null, null, "Posta", null, null, null)).value();
    assertThatThrownBy(() -> orders.update(others.id(), update)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_cancelled_order_stays_so_whatever_its_shipment_does() {
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    orders.cancel(order.id(), new NewCancellation(null, null, at("2026-02-21T09:00:00Z"), null));

    tell(shipment, NEW_ESTIMATE, "2026-02-22T08:00:00Z", LATE);
    assertThatThrownBy(() -> handOver("2026-02-22T08:00:00Z", null)).isInstanceOf(Conflict.class);
    assertThat(recordedFacts.last(customer)).isInstanceOf(ShipmentMoved.class);
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).isEmpty();
    assertThat(current().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(current().shipments().getFirst().updates()).hasSize(2);
  }

  @Test
  void what_is_unknown_or_incomplete_is_refused() {
    assertThatThrownBy(() -> orders.shipment(ShipmentId.next())).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                orders.handOver(
                    OrderId.next(), new NewShipment(null, null, "Posta", null, null, null)))
        .isInstanceOf(NotFound.class);
    Shipment shipment = handOver("2026-02-21T08:00:00Z", null);
    assertThatThrownBy(() -> tell(shipment, NEW_ESTIMATE, "2026-02-22T08:00:00Z", null))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("estimatedOn");
  }

  private Order current() {
    return orders.get(order.id());
  }

  private Shipment handOver(String at, @Nullable LocalDate estimate) {
    return orders
        .handOver(
            order.id(),
            new NewShipment("carrier", "S-" + Ids.next(), "Posta", null, at(at), estimate))
        .value();
  }

  private void tell(
      Shipment shipment, ShipmentUpdateKind kind, String at, @Nullable LocalDate estimate) {
    orders.update(
        shipment.id(),
        new NewShipmentUpdate(
            "carrier", "U-" + Ids.next(), kind, at(at), estimate, "snow on the pass"));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
