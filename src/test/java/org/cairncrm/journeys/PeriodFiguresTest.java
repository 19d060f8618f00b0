package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The moves, stays and exits of a journey within a period. */
@CairnTest
class PeriodFiguresTest {
  private static final Instant NOW = TestClock.START;
  private static final NewCancellation CHANGED_MIND = new NewCancellation(null, null, null, null);

  private static final String MAP =
      """
      journey: %s
      title: Moves
      stages:
        - stage: first
          title: First
          targetDays: 3
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: under-way
          title: Under way
          enter: [{on: shipment-handed-over}]
        - stage: again
          title: Again
          enter: [{on: order-placed, when: event.nth >= 2}]
        - stage: calm
          title: Calm
          enter: [{from: [again], after: P5D}]
      exits:
        - exit: gave-up
          title: Cancelled the order
          outcome: cancelled
          leave: [{on: order-cancelled, from: [first, under-way]}]
        - exit: happy
          title: Happy
          outcome: won
          leave: [{from: [calm], after: P1D}]
      """;

  private final String journey = "moves-" + CustomerId.next();

  @Autowired Journeys journeys;
  @Autowired Customers customers;
  @Autowired Orders orders;

  private PublishedMaps maps;

  @BeforeEach
  void the_map_is_published() {
    maps = new PublishedMaps(journeys);
    maps.publish(MAP.formatted(journey));
  }

  @AfterEach
  void the_map_is_retired() {
    maps.close();
  }

  private CustomerId customer() {
    return customers.register(NewCustomer.named("Marta Zielińska")).value().id();
  }

  private OrderId order(CustomerId customer, int daysAgo) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                Channel.WEB,
                NOW.minus(Duration.ofDays(daysAgo)),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal("20.00"))),
                null))
        .value()
        .id();
  }

  private void handOver(OrderId order, int daysAgo) {
    orders.handOver(
        order,
        new NewShipment(null, null, "InPost", "TRK-1", NOW.minus(Duration.ofDays(daysAgo)), null));
  }

  private PeriodFigures figures(String period) {
    return journeys.map(journey, period).period();
  }

  private static List<String> flows(PeriodFigures figures) {
    return figures.flows().stream()
        .map(
            flow ->
                "%s → %s %s %d"
                    .formatted(
                        Objects.requireNonNullElse(flow.from(), "-"),
                        flow.to(),
                        flow.kind(),
                        flow.number()))
        .toList();
  }

  @Test
  void each_move_of_the_period_is_counted_with_its_direction() {
    handOver(order(customer(), 10), 8);
    handOver(order(customer(), 40), 6);
    CustomerId skips = customer();
    order(skips, 9);
    order(skips, 2);

    assertThat(flows(figures("30d")))
        .containsExactly(
            "- → first ENTRY 2", "first → under-way FORWARD 2", "first → again SKIP 1");
    assertThat(flows(figures("7d")))
        .containsExactly("first → again SKIP 1", "first → under-way FORWARD 1");
    assertThat(figures("90d").entered()).isEqualTo(3);
  }

  @Test
  void stays_that_ended_in_the_period_give_the_dwell_and_those_who_came_give_the_conversion() {
    handOver(order(customer(), 10), 8);
    handOver(order(customer(), 10), 6);
    order(customer(), 5);

    StageTraffic first = figures("30d").traffic("first");

    assertThat(first.dwellHalf()).isCloseTo(3.0, within(0.01));
    assertThat(first.dwellMost()).isCloseTo(3.8, within(0.01));
    assertThat(first.came()).isEqualTo(3);
    assertThat(first.left()).isEqualTo(2);
    assertThat(first.converted()).isEqualTo(2);
    assertThat(first.conversion()).isCloseTo(2 / 3.0, within(0.001));
    assertThat(figures("30d").traffic("calm").dwellHalf()).isNull();
    assertThat(figures("30d").traffic("calm").conversion()).isNull();
  }

  @Test
  void those_who_leave_are_counted_with_their_reason_unless_they_were_won() {
    orders.cancel(order(customer(), 10), CHANGED_MIND);
    CustomerId happy = customer();
    order(happy, 20);
    order(happy, 15);
    order(happy, 0);

    PeriodFigures figures = figures("30d");

    assertThat(figures.dropOff())
        .extracting(DropOff::stage, DropOff::exitTitle, DropOff::outcome, DropOff::number)
        .containsExactly(tuple("first", "Cancelled the order", ExitOutcome.CANCELLED, 1L));
    assertThat(figures.left()).isEqualTo(2);
    assertThat(flows(figures)).contains("calm → happy EXIT 1", "again → calm FORWARD 1");
    assertThat(figures.traffic("calm").dwellHalf()).isCloseTo(1.0, within(0.01));
    assertThat(figures.traffic("first").exited()).isEqualTo(1);
  }

  @Test
  void who_begins_again_leaves_without_being_lost() {
    maps.publish(
        MAP.formatted(journey + "-again").replace("title: Moves", "title: Moves\nreentry: always"));
    CustomerId marta = customer();
    order(marta, 9);
    order(marta, 5);

    PeriodFigures figures = journeys.map(journey + "-again", "30d").period();

    assertThat(figures.dropOff()).isEmpty();
    assertThat(figures.flows())
        .filteredOn(flow -> flow.kind() == FlowKind.EXIT)
        .extracting(StageFlow::toTitle, StageFlow::number)
        .containsExactly(tuple("Began again", 1L));
  }

  @Test
  void every_day_of_the_period_has_its_comings_and_goings() {
    order(customer(), 2);
    orders.cancel(order(customer(), 1), CHANGED_MIND);

    List<JourneyDay> days = figures("7d").days();

    assertThat(days).hasSize(7);
    assertThat(days).extracting(JourneyDay::entered).containsExactly(0L, 0L, 0L, 0L, 1L, 1L, 0L);
    assertThat(days.getLast().left()).isEqualTo(1);
    assertThat(figures("now").days()).hasSize(1);
    assertThat(figures("now").entered()).isZero();
  }

  @Test
  void a_period_that_is_none_is_refused_with_the_form_that_is_right() {
    assertThatThrownBy(() -> figures("month"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("now, or a number of days from 1d to 366d, such as 30d");
    assertThatThrownBy(() -> figures("367d")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> figures("0d")).isInstanceOf(Invalid.class);
  }
}
