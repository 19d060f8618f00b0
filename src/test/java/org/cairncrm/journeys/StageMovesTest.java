package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.journeys.PathStage.State;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class StageMovesTest {
  private static final Instant DAY = Instant.parse("2026-01-10T09:00:00Z");

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;

  private final CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer_without_a_past() {
    commands.open(customer, () -> 0);
  }

  @Test
  void a_first_order_lets_a_customer_set_out() {
    happens(MapFixtures.order(customer, 1, DAY));

    JourneyProgress journeyProgress = standing();
    assertThat(journeyProgress.journey()).isEqualTo("online-purchase");
    assertThat(journeyProgress.stageTitle()).isEqualTo("First order");
    assertThat(journeyProgress.since()).isEqualTo(DAY);
    assertThat(names()).containsSubsequence("order-placed", "journey-entered");
  }

  @Test
  void events_lead_on_from_stage_to_stage() {
    happens(MapFixtures.order(customer, 1, DAY));
    happens(MapFixtures.handOver(customer, days(2)));
    happens(delivered(days(6)));
    happens(MapFixtures.order(customer, 2, days(20)));

    assertThat(standing().path())
        .extracting(PathStage::stage, PathStage::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("discovered", State.SKIPPED),
            org.assertj.core.groups.Tuple.tuple("first-order", State.DONE),
            org.assertj.core.groups.Tuple.tuple("on-its-way", State.DONE),
            org.assertj.core.groups.Tuple.tuple("delayed", State.SKIPPED),
            org.assertj.core.groups.Tuple.tuple("arrived", State.DONE),
            org.assertj.core.groups.Tuple.tuple("returned", State.SKIPPED),
            org.assertj.core.groups.Tuple.tuple("repeat-buyer", State.NOW),
            org.assertj.core.groups.Tuple.tuple("loyal", State.AHEAD));
    assertThat(last("stage-reached").data())
        .contains("\"from\": \"arrived\"", "\"days\": 14", "\"stage\": \"repeat-buyer\"");
  }

  @Test
  void a_stage_says_which_rule_led_to_it_and_what_it_saw() {
    happens(MapFixtures.order(customer, 1, DAY));

    assertThat(last("journey-entered").decision())
        .contains("online-purchase", "\"version\": 1", "event.nth == 1", "\"held\": true");
  }

  @Test
  void the_stage_that_was_missed_says_why_not() {
    happens(MapFixtures.order(customer, 1, DAY));

    assertThat(last("order-placed").declined()).contains("Not yet Repeat buyer", "event.nth == 2");
  }

  @Test
  void nobody_goes_back() {
    happens(MapFixtures.order(customer, 1, DAY));
    happens(MapFixtures.order(customer, 2, days(10)));
    happens(MapFixtures.handOver(customer, days(11)));

    assertThat(standing().stage()).isEqualTo("repeat-buyer");
    assertThat(standing().since()).isEqualTo(days(10));
    assertThat(names()).doesNotContainSubsequence("shipment-handed-over", "stage-reached");
  }

  @Test
  void a_late_fact_gives_the_same_path_as_if_it_had_come_in_time() {
    happens(MapFixtures.order(customer, 1, days(5)));
    happens(MapFixtures.handOver(customer, DAY));

    JourneyProgress journeyProgress = standing();
    assertThat(journeyProgress.enteredAt()).isEqualTo(DAY);
    assertThat(journeyProgress.since()).isEqualTo(DAY);
    assertThat(journeyProgress.path().get(1).state()).isEqualTo(State.SKIPPED);
    assertThat(last("stage-reached").data()).contains("\"days\": 0");
  }

  @Test
  void the_same_stage_twice_changes_nothing() {
    happens(MapFixtures.order(customer, 3, DAY));
    happens(MapFixtures.order(customer, 4, days(3)));

    assertThat(standing().since()).isEqualTo(DAY);
    assertThat(names()).filteredOn("stage-reached"::equals).isEmpty();
  }

  @Test
  void a_customer_without_orders_stands_nowhere_and_a_stranger_is_not_found() {
    assertThat(journeys.standings(customer)).isEmpty();
    assertThatThrownBy(() -> journeys.standings(CustomerId.next())).isInstanceOf(NotFound.class);
  }

  private void happens(CustomerEvent event) {
    commands.on(
        customer,
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
  }

  private OrderDelivered delivered(Instant at) {
    return new OrderDelivered(customer, OrderId.next(), "A-1", ShipmentId.next(), at, null, 0);
  }

  private static Instant days(int days) {
    return DAY.plus(Duration.ofDays(days));
  }

  private JourneyProgress standing() {
    return journeys.standings(customer).getFirst();
  }

  private List<Recorded> recorded() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(100)).items().stream()
        .sorted(java.util.Comparator.comparing(Recorded::seq))
        .toList();
  }

  private List<String> names() {
    return recorded().stream().map(Recorded::name).toList();
  }

  private Recorded last(String name) {
    return recorded().stream().filter(event -> event.name().equals(name)).toList().getLast();
  }
}
