package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Seen;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is planned for a customer in a stage, what has happened of it, and what comes next. */
@CairnTest
class StagePlansTest {
  private static final Instant NOW = TestClock.START;

  private static final String MAP =
      """
      journey: %s
      title: Plans
      stages:
        - stage: bought
          title: Bought
          targetDays: 3
          enter: [{on: order-placed, when: event.nth == 1}]
          touchpoints:
            - {title: Asks, lane: customer, channel: phone, direction: inbound, on: interaction-recorded}
            - {title: Thinks, lane: customer}
        - stage: loyal
          title: Loyal
          enter: [{on: order-placed, when: event.nth >= 3}]
      exits:
        - exit: sleeps
          title: Sleeps
          outcome: expired
          leave: [{from: [bought], after: P30D}]
      """;

  private final String journey = "plans-" + CustomerId.next();

  @Autowired Journeys journeys;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Interactions interactions;

  private PublishedMaps maps;
  private CustomerId marta;

  @BeforeEach
  void the_map_is_published() {
    maps = new PublishedMaps(journeys);
    maps.publish(MAP.formatted(journey));
    marta = customers.register(NewCustomer.named("Marta Zielińska")).value().id();
  }

  @AfterEach
  void the_map_is_retired() {
    maps.close();
  }

  private void order(int daysAgo) {
    orders.place(
        new NewOrder(
            marta,
            null,
            null,
            null,
            Channel.WEB,
            NOW.minus(Duration.ofDays(daysAgo)),
            Currency.getInstance("EUR"),
            List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal("20.00"))),
            null));
  }

  private JourneyProgress progress() {
    return journeys.standings(marta).stream()
        .filter(one -> one.journey().equals(journey))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void planned_touchpoints_are_compared_with_what_happened_in_the_stage() {
    order(5);
    interactions.record(
        marta, NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "Where is it?", null));
    interactions.record(
        marta, NewInteraction.logged(Channel.EMAIL, Direction.OUTBOUND, "It is here", null));

    assertThat(progress().touchpoints())
        .extracting(TouchpointFigures::title, TouchpointFigures::times)
        .containsExactly(tuple("Asks", 1L), tuple("Thinks", null));
    assertThat(progress().stalled()).isTrue();
    assertThat(progress().targetDays()).isEqualTo(3);
  }

  @Test
  void the_ways_that_lead_on_say_when_and_why_not_yet() {
    order(5);
    order(1);

    List<NextWay> next = progress().next();

    assertThat(next).extracting(NextWay::to).containsExactly("loyal", "sleeps");
    assertThat(next.getFirst().missed())
        .extracting(Seen::condition, Seen::held)
        .containsExactly(tuple("event.nth >= 3", false));
    assertThat(next.getFirst().missed().getFirst().value()).isEqualTo("2");
    assertThat(next.getLast().due()).isEqualTo(NOW.plus(Duration.ofDays(25)));
    assertThat(next.getLast().leaves()).isTrue();
  }
}
