package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.orders.OrderFixtures.PROMISED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class DelayWatchTest {
  static final Instant OVER = Instant.parse("2026-02-27T00:00:00Z");

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Worker worker;
  @Autowired TestClock clock;
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
  void an_order_that_never_left_is_late_when_its_day_is_over() {
    theDayIsOver();

    assertThat(recordedFacts.last(customer))
        .isEqualTo(
            new DeliveryDelayed(
                customer,
                order.id(),
                order.number(),
                null,
                null,
                OVER,
                PROMISED,
                PROMISED,
                null,
                1));
    assertThat(recordedFacts.lastRecorded(customer).decision()).contains("promised-day-passed");
    assertThat(orders.get(order.id()).delayedAt()).isEqualTo(OVER);
    assertThat(orders.delayed(null, 200))
        .filteredOn(late -> late.id().equals(order.id()))
        .containsExactly(
            new DelayedOrder(
                order.id(), customer, order.number(), PROMISED, null, null, false, OVER));
    assertThat(orders.delayedCount(null)).isPositive();
  }

  @Test
  void it_names_the_shipment_that_is_awaited() {
    handOver(PROMISED.minusDays(2));
    Shipment last = handOver(PROMISED.minusDays(1));
    theDayIsOver();

    DeliveryDelayed delayed = recordedFacts.of(customer, DeliveryDelayed.class).getFirst();
    assertThat(delayed.shipment()).isEqualTo(last.id());
    assertThat(delayed.carrier()).isEqualTo("Posta");
    assertThat(delayed.previouslyOn()).isEqualTo(PROMISED.minusDays(1));
  }

  @Test
  void a_later_day_that_is_known_is_not_told_again() {
    handOver(PROMISED.plusDays(20));
    theDayIsOver();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).hasSize(1);
  }

  @Test
  void what_was_delivered_in_time_is_not_late() {
    deliver(handOver(null), "2026-02-26T23:59:00Z");
    theDayIsOver();
    assertThat(recordedFacts.of(customer, DeliveryDelayed.class)).isEmpty();
  }

  @Test
  void what_was_cancelled_in_time_is_not_late() {
    orders.cancel(
        order.id(), new NewCancellation(null, null, Instant.parse("2026-02-22T10:00:00Z"), null));
    theDayIsOver();
    assertThat(recordedFacts.last(customer)).isInstanceOf(OrderCancelled.class);
  }

  @Test
  void a_late_delivery_told_later_finds_the_alarm_before_it() {
    deliver(handOver(null), "2026-03-01T12:00:00Z");

    assertThat(recordedFacts.of(customer))
        .extracting(Object::getClass)
        .containsExactly(
            OrderPlaced.class,
            ShipmentHandedOver.class,
            DeliveryDelayed.class,
            OrderDelivered.class);
    assertThat(recordedFacts.of(customer, OrderDelivered.class).getFirst().daysLate()).isEqualTo(3);
    assertThat(orders.delayed(null, 200)).extracting(DelayedOrder::id).doesNotContain(order.id());
  }

  @Test
  void an_estimate_after_the_alarm_is_told_with_its_day() {
    Shipment shipment = handOver(null);
    theDayIsOver();
    LocalDate later = PROMISED.plusDays(4);
    orders.update(
        shipment.id(),
        new NewShipmentUpdate(
            null, null, ShipmentUpdateKind.NEW_ESTIMATE, OVER.plusSeconds(3600), later, null));

    DeliveryDelayed second = recordedFacts.of(customer, DeliveryDelayed.class).getLast();
    assertThat(second.estimatedOn()).isEqualTo(later);
    assertThat(second.daysLate()).isEqualTo(4);
    assertThat(orders.get(order.id()).delayedAt()).isEqualTo(OVER);
  }

  @Test
  void nothing_promised_is_never_late() {
    Order open =
        orders
            .place(
                OrderFixtures.order(
                    customer, "A-" + Ids.next(), OrderFixtures.PLACED.plusSeconds(1), null))
            .value();
    theDayIsOver();
    assertThat(orders.get(open.id()).delayedAt()).isNull();
  }

  /** Long enough after these facts of the past that no further ones are waited for. */
  private void theDayIsOver() {
    clock.advance(Duration.ofDays(1));
    worker.sweep();
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  private Shipment handOver(@Nullable LocalDate estimate) {
    return orders
        .handOver(
            order.id(),
            new NewShipment(
                null, null, "Posta", null, Instant.parse("2026-02-21T08:00:00Z"), estimate))
        .value();
  }

  private void deliver(Shipment shipment, String at) {
    orders.update(
        shipment.id(),
        new NewShipmentUpdate(
            null, null, ShipmentUpdateKind.DELIVERED, Instant.parse(at), null, null));
  }
}
