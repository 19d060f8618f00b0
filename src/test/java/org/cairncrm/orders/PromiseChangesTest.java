package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.orders.OrderFixtures.PROMISED;

import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The promised day of an order is moved. */
@CairnTest
class PromiseChangesTest {
  static final Instant SENT = Instant.parse("2026-02-21T08:00:00Z");
  static final Instant DAY_23 = Instant.parse("2026-02-23T10:00:00Z");
  static final Instant DAY_24 = Instant.parse("2026-02-24T10:00:00Z");
  static final Instant DAY_28 = Instant.parse("2026-02-28T10:00:00Z");
  static final LocalDate LATER = PROMISED.plusDays(2);

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  NewOrder placed;
  Order order;

  @BeforeEach
  void an_order() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    placed = OrderFixtures.order(customer);
    order = orders.place(placed).value();
  }

  @Test
  void the_new_day_is_recorded_with_the_day_before_it_and_the_reason() {
    change(LATER, DAY_23);

    Order now = orders.get(order.id());
    assertThat(now.promisedOn()).isEqualTo(LATER);
    assertThat(now.promiseChanges())
        .extracting(PromiseChange::previouslyOn, PromiseChange::promisedOn, PromiseChange::reason)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(PROMISED, LATER, "The customer is away"));
    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new PromiseChanged(customer, order.id(), order.number(), DAY_23, PROMISED, LATER));
    assertThat(recordedFacts.lastRecorded(customer).text()).isEqualTo("The customer is away");
  }

  @Test
  void the_delay_watch_follows_the_new_day() {
    change(LATER, DAY_23);
    Shipment shipment = handOver(null, Instant.parse("2026-02-28T23:59:00Z"));
    assertThat(delays()).as("the first promised day is over").isZero();

    update(shipment, ShipmentUpdateKind.IN_TRANSIT, "2026-03-01T00:01:00Z", null);

    DeliveryDelayed delayed = recordedFacts.of(customer, DeliveryDelayed.class).getFirst();
    assertThat(delayed.occurredAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(delayed.promisedOn()).isEqualTo(LATER);
    assertThat(delayed.daysLate()).isEqualTo(1);
  }

  @Test
  void a_delivery_counts_against_the_new_day() {
    Shipment shipment = handOver(null, SENT);
    change(LATER, DAY_23);
    update(shipment, ShipmentUpdateKind.DELIVERED, "2026-02-28T10:00:00Z", null);

    OrderDelivered delivered = recordedFacts.of(customer, OrderDelivered.class).getFirst();
    assertThat(delivered.promisedOn()).isEqualTo(LATER);
    assertThat(delivered.daysLate()).isZero();
    assertThat(delays()).isZero();
  }

  @Test
  void a_later_day_that_the_carrier_can_keep_takes_the_mark_of_a_late_order_off() {
    Shipment shipment = handOver(null, SENT);
    update(shipment, ShipmentUpdateKind.NEW_ESTIMATE, "2026-02-22T10:00:00Z", LATER);
    assertThat(orders.get(order.id()).delayedAt()).isNotNull();

    change(LATER.minusDays(1), DAY_23);
    assertThat(orders.get(order.id()).delayedAt()).as("the estimate is still later").isNotNull();
    change(LATER, DAY_24);

    assertThat(orders.get(order.id()).delayedAt()).isNull();
    update(shipment, ShipmentUpdateKind.IN_TRANSIT, "2026-02-28T23:00:00Z", null);
    assertThat(delays()).as("only the first").isEqualTo(1);
  }

  @Test
  void an_earlier_day_than_the_carrier_expects_is_a_delay() {
    handOver(PROMISED, SENT);
    LocalDate earlier = PROMISED.minusDays(2);
    change(earlier, DAY_23);

    DeliveryDelayed delayed = (DeliveryDelayed) recordedFacts.last(customer);
    assertThat(delayed.promisedOn()).isEqualTo(earlier);
    assertThat(delayed.estimatedOn()).isEqualTo(PROMISED);
    assertThat(delayed.daysLate()).isEqualTo(2);
    assertThat(orders.get(order.id()).delayedAt()).isEqualTo(DAY_23);
  }

  @Test
  void a_change_that_arrives_late_does_not_undo_a_newer_one() {
    change(LATER, DAY_24);
    change(PROMISED.plusDays(1), DAY_23);

    Order now = orders.get(order.id());
    assertThat(now.promisedOn()).isEqualTo(LATER);
    assertThat(now.promiseChanges())
        .extracting(PromiseChange::promisedOn)
        .containsExactly(PROMISED.plusDays(1), LATER);
    assertThat(recordedFacts.of(customer, PromiseChanged.class).getLast().previouslyOn())
        .isEqualTo(PROMISED);
  }

  @Test
  void the_order_sent_again_gets_the_first_answer_although_its_promise_was_moved() {
    change(LATER, DAY_23);
    change(LATER.plusDays(1), DAY_24);

    Outcome<Order> again = orders.place(placed);

    assertThat(again.value()).isEqualTo(order);
    assertThat(orders.get(order.id()).promisedOn()).isEqualTo(LATER.plusDays(1));
  }

  @Test
  void the_change_sent_again_changes_nothing_and_its_id_belongs_to_one_order() {
    String id = "P-" + Ids.next();
    PromiseChange first = orders.changePromise(order.id(), promise(id, LATER, DAY_23)).value();

    assertThat(orders.changePromise(order.id(), promise(id, LATER, DAY_23)).value())
        .isEqualTo(first);
    assertThat(recordedFacts.of(customer, PromiseChanged.class)).hasSize(1);
    OrderId other = orders.place(OrderFixtures.order(customer)).value().id();
    assertThatThrownBy(() -> orders.changePromise(other, promise(id, LATER, DAY_23)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("another order");
  }

  @Test
  void an_order_without_a_promise_gets_one_and_is_watched() {
    Order open =
        orders
            .place(OrderFixtures.order(customer, "A-" + Ids.next(), OrderFixtures.PLACED, null))
            .value();
    orders.changePromise(open.id(), promise(null, LATER, DAY_23));
    update(handOver(null, DAY_28), ShipmentUpdateKind.IN_TRANSIT, "2026-03-01T01:00:00Z", null);

    assertThat(recordedFacts.of(customer, PromiseChanged.class).getFirst().previouslyOn()).isNull();
    assertThat(orders.get(open.id()).delayedAt()).isNotNull();
  }

  @Test
  void the_day_must_be_new_and_not_over_and_somebody_must_wait_for_goods() {
    assertThatThrownBy(() -> change(LocalDate.parse("2026-02-22"), DAY_23))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("promisedOn");
    assertThatThrownBy(() -> change(PROMISED, DAY_23))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("already");
    update(handOver(null, SENT), ShipmentUpdateKind.DELIVERED, "2026-02-22T10:00:00Z", null);
    assertThatThrownBy(() -> change(LATER, DAY_23))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("delivered");
    assertThat(orders.get(order.id()).promiseChanges()).isEmpty();
  }

  @Test
  void a_delivery_that_is_withdrawn_after_the_change_is_watched_by_the_new_day() {
    Shipment first = handOver(null, SENT);
    handOver(null, SENT);
    update(first, ShipmentUpdateKind.DELIVERED, "2026-02-22T10:00:00Z", null);
    change(LATER, DAY_23);
    update(first, ShipmentUpdateKind.NOT_DELIVERED, "2026-02-24T10:00:00Z", null);
    update(first, ShipmentUpdateKind.IN_TRANSIT, "2026-02-28T10:00:00Z", null);

    assertThat(delays()).isZero();
    assertThat(recordedFacts.of(customer, DeliveryCorrected.class).getFirst().promisedOn())
        .isEqualTo(LATER);
  }

  private int delays() {
    return recordedFacts.of(customer, DeliveryDelayed.class).size();
  }

  private void change(LocalDate day, Instant at) {
    orders.changePromise(order.id(), promise(null, day, at));
  }

  private static NewPromise promise(@Nullable String externalId, LocalDate day, Instant at) {
    return new NewPromise(
        externalId == null ? null : "shop", externalId, at, day, "The customer is away");
  }

  private Shipment handOver(@Nullable LocalDate estimate, Instant at) {
    return orders
        .handOver(order.id(), new NewShipment(null, null, "Posta", null, at, estimate))
        .value();
  }

  private void update(
      Shipment shipment, ShipmentUpdateKind kind, String at, @Nullable LocalDate estimate) {
    orders.update(
        shipment.id(), new NewShipmentUpdate(null, null, kind, Instant.parse(at), estimate, null));
  }
}
