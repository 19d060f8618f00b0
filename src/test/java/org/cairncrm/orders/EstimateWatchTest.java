package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.orders.OrderFixtures.PROMISED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The day that was promised cannot be kept, and then the day that the carrier named is not either.
 */
@CairnTest
class EstimateWatchTest {
  static final LocalDate LATE = PROMISED.plusDays(3);
  static final Instant TOLD = Instant.parse("2026-02-24T08:00:00Z");

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Worker worker;
  @Autowired TestClock clock;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  Order order;
  Shipment shipment;

  @BeforeEach
  void a_shipment_that_will_be_late() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    order = orders.place(OrderFixtures.order(customer)).value();
    shipment =
        orders
            .handOver(
                order.id(),
                new NewShipment(
                    null, null, "Posta", null, Instant.parse("2026-02-21T08:00:00Z"), PROMISED))
            .value();
    carrier(ShipmentUpdateKind.NEW_ESTIMATE, TOLD, LATE);
    assertThat(delays()).hasSize(1);
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  @Test
  void the_delay_grows_when_that_day_is_over_too() {
    allDaysAreOver();

    assertThat(delays()).hasSize(2);
    assertThat(delays().getLast())
        .isEqualTo(
            new DeliveryDelayed(
                customer,
                order.id(),
                order.number(),
                shipment.id(),
                "Posta",
                over(LATE),
                PROMISED,
                LATE,
                null,
                4));
    assertThat(recordedFacts.lastRecorded(customer).decision()).contains("estimated-day-passed");
    assertThat(orders.get(order.id()).delayedAt()).as("late since it was known").isEqualTo(TOLD);
  }

  @Test
  void a_first_estimate_that_is_late_is_watched_as_well() {
    Order other = orders.place(OrderFixtures.order(customer)).value();
    orders.handOver(
        other.id(),
        new NewShipment(null, null, "Posta", null, Instant.parse("2026-02-21T08:00:00Z"), LATE));
    allDaysAreOver();

    assertThat(delays())
        .filteredOn(late -> late.order().equals(other.id()))
        .extracting(DeliveryDelayed::daysLate)
        .containsExactly(3, 4);
  }

  @Test
  void a_day_that_was_moved_again_is_not_alarmed_of() {
    LocalDate later = LATE.plusDays(2);
    carrier(ShipmentUpdateKind.NEW_ESTIMATE, TOLD.plusSeconds(3600), later);
    allDaysAreOver();

    assertThat(delays())
        .extracting(DeliveryDelayed::previouslyOn)
        .containsExactly(PROMISED, LATE, later);
    assertThat(delays().getLast().occurredAt()).isEqualTo(over(later));
  }

  @Test
  void a_day_within_the_promise_again_is_left_to_the_promise() {
    carrier(ShipmentUpdateKind.NEW_ESTIMATE, TOLD.plusSeconds(3600), PROMISED.minusDays(1));
    allDaysAreOver();

    assertThat(delays()).hasSize(2);
    assertThat(delays().getLast().occurredAt()).isEqualTo(over(PROMISED));
  }

  @Test
  void what_came_by_that_day_is_left_alone() {
    carrier(ShipmentUpdateKind.DELIVERED, over(LATE).minusSeconds(60), null);
    allDaysAreOver();
    assertThat(delays()).hasSize(1);
  }

  @Test
  void what_was_cancelled_is_left_alone() {
    orders.cancel(order.id(), new NewCancellation(null, null, TOLD.plusSeconds(3600), null));
    allDaysAreOver();
    assertThat(delays()).hasSize(1);
  }

  @Test
  void a_delivery_told_later_finds_the_alarm_before_it() {
    carrier(ShipmentUpdateKind.DELIVERED, over(LATE).plusSeconds(60), null);

    assertThat(delays()).hasSize(2);
    assertThat(recordedFacts.last(customer)).isInstanceOf(OrderDelivered.class);
  }

  @Test
  void a_day_that_is_over_when_it_is_named_is_not_alarmed_of_at_once() {
    carrier(ShipmentUpdateKind.NEW_ESTIMATE, over(LATE).plusSeconds(60), PROMISED.plusDays(1));
    allDaysAreOver();

    assertThat(delays()).hasSize(3);
    assertThat(delays().getLast().estimatedOn()).isEqualTo(PROMISED.plusDays(1));
  }

  @Test
  void the_list_of_what_is_late_knows_when_that_day_is_over_too() {
    clock.set(over(LATE).minusSeconds(1));
    assertThat(listed().dayPassed()).isFalse();
    clock.set(over(LATE));
    assertThat(listed().dayPassed()).isTrue();
  }

  private DelayedOrder listed() {
    return orders.delayed(null, 200).stream()
        .filter(late -> late.id().equals(order.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<DeliveryDelayed> delays() {
    return recordedFacts.of(customer, DeliveryDelayed.class);
  }

  private static Instant over(LocalDate day) {
    return new PromisedDay(day, ZoneOffset.UTC).over();
  }

  /** Long enough after these facts of the past that no further ones are waited for. */
  private void allDaysAreOver() {
    clock.advance(Duration.ofDays(3));
    worker.sweep();
  }

  private void carrier(ShipmentUpdateKind kind, Instant at, @Nullable LocalDate estimate) {
    orders.update(shipment.id(), new NewShipmentUpdate(null, null, kind, at, estimate, null));
  }
}
