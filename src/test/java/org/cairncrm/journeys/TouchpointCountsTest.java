package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A touchpoint counts what happened in its stage, with its channel, direction and condition. */
@CairnTest
class TouchpointCountsTest {
  private static final Instant NOW = TestClock.START;
  private static final NewCancellation CHANGED_MIND = new NewCancellation(null, null, null, null);

  private static final String MAP =
      """
      journey: %s
      title: Counted
      stages:
        - stage: first
          title: First
          enter: [{on: order-placed, when: event.nth == 1}]
          touchpoints:
            - {title: Orders, lane: customer, on: order-placed}
            - {title: Small orders, lane: customer, on: order-placed, when: event.total.amount < 50.0}
            - {title: First points, lane: front-stage, on: points-earned}
            - {title: Cancels, lane: customer, on: order-cancelled}
            - {title: Handed over, lane: back-stage, on: shipment-handed-over}
        - stage: under-way
          title: Under way
          enter: [{on: shipment-handed-over}]
          touchpoints:
            - {title: Asks, lane: customer, channel: phone, direction: inbound, on: interaction-recorded}
            - {title: We write, lane: front-stage, channel: email, direction: outbound, on: interaction-recorded}
        - stage: again
          title: Again
          enter: [{on: order-placed, when: event.nth >= 2}]
          touchpoints:
            - {title: First points, lane: front-stage, on: points-earned}
      """;

  @Autowired Journeys journeys;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Interactions interactions;

  private final String journey = "counted-" + CustomerId.next();
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

  private OrderId order(int daysAgo, String price) {
    return orders
        .place(
            new NewOrder(
                marta,
                null,
                null,
                null,
                Channel.WEB,
                NOW.minus(Duration.ofDays(daysAgo)),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal(price))),
                null))
        .value()
        .id();
  }

  private void handOver(OrderId order, int daysAgo) {
    orders.handOver(
        order,
        new NewShipment(null, null, "InPost", "TRK-1", NOW.minus(Duration.ofDays(daysAgo)), null));
  }

  private void contact(Channel channel, Direction direction, int daysAgo) {
    interactions.record(
        marta,
        new NewInteraction(
            channel,
            direction,
            "Where is it?",
            null,
            null,
            NOW.minus(Duration.ofDays(daysAgo)),
            null,
            null));
  }

  /** The number of a touchpoint; its list, read event by event, has that many. */
  private long times(String stage, String touchpoint, String period) {
    List<TouchpointFigures> counted =
        journeys.map(journey, period).stages().stream()
            .filter(one -> one.stage().equals(stage))
            .flatMap(one -> one.touchpoints().stream())
            .toList();
    int number = counted.stream().map(TouchpointFigures::title).toList().indexOf(touchpoint) + 1;
    long times = Objects.requireNonNull(counted.get(number - 1).times());
    assertThat(listed(stage, number, period, 1)).hasSize((int) times);
    return times;
  }

  private List<TouchpointOccurrence> listed(String stage, int number, String period, int limit) {
    List<TouchpointOccurrence> listed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Page<TouchpointOccurrence> page =
          journeys.occurrences(journey, stage, number, period, new PageRequest(cursor, limit));
      listed.addAll(page.items());
      cursor = page.next();
    }
    return listed;
  }

  @Test
  void the_list_has_the_newest_event_first_with_its_customer_time_and_channel() {
    handOver(order(20, "84.50"), 18);
    contact(Channel.PHONE, Direction.INBOUND, 12);
    contact(Channel.PHONE, Direction.INBOUND, 5);
    CustomerId first = marta;
    marta = customers.register(NewCustomer.named("Ola Nowak")).value().id();
    handOver(order(20, "84.50"), 18);
    contact(Channel.PHONE, Direction.INBOUND, 8);

    assertThat(listed("under-way", 1, "30d", 2))
        .extracting(
            TouchpointOccurrence::customer,
            TouchpointOccurrence::occurredAt,
            TouchpointOccurrence::event,
            TouchpointOccurrence::channel)
        .containsExactly(
            tuple(first, NOW.minus(Duration.ofDays(5)), "interaction-recorded", Channel.PHONE),
            tuple(marta, NOW.minus(Duration.ofDays(8)), "interaction-recorded", Channel.PHONE),
            tuple(first, NOW.minus(Duration.ofDays(12)), "interaction-recorded", Channel.PHONE));
    assertThat(listed("under-way", 1, "30d", 2)).isEqualTo(listed("under-way", 1, "30d", 50));
  }

  @Test
  void a_touchpoint_or_stage_that_the_map_lacks_is_not_found() {
    assertThatThrownBy(() -> listed("under-way", 3, "30d", 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> listed("under-way", 0, "30d", 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> listed("nowhere", 1, "30d", 1)).isInstanceOf(NotFound.class);
  }

  private long times(String stage, String touchpoint) {
    return times(stage, touchpoint, "30d");
  }

  @Test
  void a_contact_counts_with_its_channel_and_direction_and_only_in_its_stage() {
    contact(Channel.PHONE, Direction.INBOUND, 12);
    handOver(order(10, "84.50"), 8);
    contact(Channel.PHONE, Direction.INBOUND, 7);
    contact(Channel.PHONE, Direction.INBOUND, 6);
    contact(Channel.EMAIL, Direction.INBOUND, 5);
    contact(Channel.EMAIL, Direction.OUTBOUND, 4);
    contact(Channel.PHONE, Direction.OUTBOUND, 3);

    assertThat(times("under-way", "Asks")).isEqualTo(2);
    assertThat(times("under-way", "We write")).isEqualTo(1);
  }

  @Test
  void one_event_at_two_stages_is_counted_in_the_stage_where_it_happened() {
    handOver(order(20, "84.50"), 18);
    order(10, "84.50");

    assertThat(times("first", "First points")).isEqualTo(1);
    assertThat(times("again", "First points")).isEqualTo(1);
  }

  @Test
  void an_order_that_leads_on_at_once_earns_its_points_in_the_stage_that_it_leads_to() {
    order(20, "84.50");
    order(10, "84.50");

    assertThat(times("first", "First points")).isEqualTo(1);
    assertThat(times("again", "First points")).isEqualTo(1);
  }

  @Test
  void the_condition_of_a_touchpoint_decides_what_counts() {
    order(10, "49.99");
    order(9, "50.00");

    assertThat(times("first", "Orders")).isEqualTo(2);
    assertThat(times("first", "Small orders")).isEqualTo(1);
  }

  @Test
  void the_event_that_ends_the_stay_belongs_to_it() {
    handOver(order(10, "84.50"), 8);

    assertThat(times("first", "Handed over")).isEqualTo(1);
  }

  @Test
  void a_cancellation_counts_in_the_stage_that_it_takes_back_and_the_order_no_longer_does() {
    OrderId order = order(10, "84.50");
    assertThat(times("first", "Orders")).isEqualTo(1);

    orders.cancel(order, CHANGED_MIND);

    assertThat(times("first", "Cancels")).isEqualTo(1);
    assertThat(times("first", "Orders")).isZero();
    assertThat(times("first", "First points")).isZero();
  }

  @Test
  void a_late_fact_counts_in_the_stage_of_its_time() {
    handOver(order(10, "84.50"), 2);
    contact(Channel.PHONE, Direction.INBOUND, 5);
    contact(Channel.PHONE, Direction.INBOUND, 1);

    assertThat(times("under-way", "Asks")).isEqualTo(1);
  }

  @Test
  void only_the_period_counts() {
    order(40, "84.50");
    order(0, "84.50");

    assertThat(times("first", "Orders", "90d")).isEqualTo(2);
    assertThat(times("first", "Orders", "30d")).isEqualTo(1);
    assertThat(times("first", "Orders", "now")).isEqualTo(1);
  }
}
