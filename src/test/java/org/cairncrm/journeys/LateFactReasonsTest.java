package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history says truly why a fact that was recorded late moved a customer. */
@CairnTest
class LateFactReasonsTest {
  private static final Instant DAY = Instant.parse("2026-01-10T09:00:00Z");

  private static final String MAP =
      """
      journey: %s
      title: Late
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
          actions: [{action: greet, on: entering, do: message, message: hello}]
        - stage: quiet
          title: Quiet
          enter: [{after: P20D, from: [sent], last: order-placed, when: event.nth == 1, unless: order-placed}]
        - stage: asleep
          title: Asleep
          enter:
            - {after: P10D, from: [quiet]}
            - {after: P12D, from: [sent], last: order-placed, when: event.nth >= 3}
      exits:
        - exit: lost
          title: Lost
          outcome: lost
          leave: [{after: P50D, from: [quiet, asleep]}]
      """;

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;

  private final String name = "late-" + UUID.randomUUID().toString().substring(0, 8);
  private final CustomerId customer = CustomerId.next();
  private PublishedMaps maps;

  @BeforeEach
  void a_customer_whose_parcel_was_sent() {
    maps = new PublishedMaps(journeys);
    maps.publish(MAP.formatted(name));
    commands.open(customer, () -> 0);
    happens(MapFixtures.order(customer, 1, DAY));
    happens(MapFixtures.handOver(customer, day(1)));
  }

  @AfterEach
  void retire() {
    maps.close();
  }

  @Test
  void a_stage_that_time_led_to_is_undone_by_the_late_fact_with_what_the_time_saw() {
    happens(MapFixtures.handOver(customer, day(22)));
    assertThat(last().name()).isEqualTo("stage-reached");

    happens(MapFixtures.order(customer, 2, day(15)));

    assertThat(last().name()).isEqualTo("stage-reverted");
    assertThat(data().path("stageTitle").asString()).isEqualTo("Sent");
    assertThat(data().path("fromTitle").asString()).isEqualTo("Quiet");
    Decision why = why();
    assertThat(why.reason())
        .isEqualTo("“order-placed” of 2026-01-25, recorded late, undoes what had led to Quiet");
    assertThat(why.saw())
        .extracting(Seen::condition, Seen::held)
        .containsExactly(
            tuple("event.nth == 1", false), tuple("no “order-placed” since " + day(1), false));
    assertThat(why.saw().getLast().value()).isEqualTo("it happened on " + day(15));
  }

  @Test
  void an_exit_that_time_led_to_is_undone_by_the_late_fact() {
    happens(MapFixtures.handOver(customer, day(90)));
    assertThat(last().name()).isEqualTo("journey-left");

    happens(MapFixtures.order(customer, 2, day(15)));

    assertThat(last().name()).isEqualTo("stage-reverted");
    assertThat(data().path("from").asString()).isEqualTo("lost");
    assertThat(data().path("fromTitle").asString()).isEqualTo("Lost");
    assertThat(why().reason())
        .isEqualTo("“order-placed” of 2026-01-25, recorded late, undoes what had led to Lost");
  }

  @Test
  void a_time_that_the_late_fact_lets_lead_on_names_the_stay_and_what_it_saw() {
    happens(MapFixtures.handOver(customer, day(22)));

    happens(MapFixtures.order(customer, 3, day(10)));

    assertThat(last().name()).isEqualTo("stage-reached");
    assertThat(data().path("stageTitle").asString()).isEqualTo("Asleep");
    assertThat(why().reason()).isEqualTo("12 days in Sent lead to Asleep");
    assertThat(why().saw())
        .extracting(Seen::condition, Seen::held)
        .containsExactly(tuple("event.nth >= 3", true));
  }

  @Test
  void an_action_that_was_due_before_is_not_due_again_when_the_customer_is_back() {
    happens(MapFixtures.handOver(customer, day(22)));
    happens(MapFixtures.order(customer, 2, DAY.plus(Duration.ofHours(12))));

    assertThat(last().name()).isEqualTo("stage-reverted");
    assertThat(recorded()).filteredOn(one -> one.name().equals("stage-action-due")).hasSize(1);
  }

  private static Instant day(int day) {
    return DAY.plus(Duration.ofDays(day));
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

  /** The events of this journey, in the order of recording. */
  private List<Recorded> recorded() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(100)).items().stream()
        .filter(one -> one.data().contains(name))
        .sorted(java.util.Comparator.comparing(Recorded::seq))
        .toList();
  }

  private Recorded last() {
    return recorded().getLast();
  }

  private JsonNode data() {
    return JsonMapper.shared().readTree(last().data());
  }

  private Decision why() {
    return JsonMapper.shared().readValue(last().decision(), Decision.class);
  }
}
