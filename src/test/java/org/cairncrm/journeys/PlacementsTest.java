package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A first publication places customers by their history while orders go on: each is where a replay
 * of the same events finds them, and nothing is sent for what was before.
 */
@CairnTest
class PlacementsTest {
  private static final int CUSTOMERS = 30;
  private static final Instant BEFORE = TestClock.START.minus(Duration.ofDays(600));

  private static final String MAP =
      """
      journey: %s
      title: Placed
      reentry: after-exit
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}, {on: order-placed, from: [sent, waiting]}]
          actions: [{action: greet, on: entering, do: message, message: hello}]
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
        - stage: waiting
          title: Waiting
          enter: [{after: P20D, from: [sent]}, {on: order-delivered}]
          actions: [{action: ask, on: staying, after: P3D, do: message, message: ask}]
      exits:
        - exit: asleep
          title: Asleep
          outcome: expired
          leave: [{after: P40D, from: [waiting]}]
      """;

  private final String name = "placed-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired LiveMaps maps;
  @Autowired RunTable table;
  @Autowired Worker worker;
  @Autowired JdbcTemplate jdbc;

  private final List<CustomerId> customers = new ArrayList<>();

  @BeforeEach
  void customers_with_a_history() {
    Random random = new Random(19);
    for (int one = 0; one < CUSTOMERS; one++) {
      CustomerId customer = CustomerId.next();
      commands.open(customer, () -> 0);
      JourneyAgreementTest.facts(customer, random, BEFORE).stream()
          .filter(fact -> fact.occurredAt().isBefore(TestClock.START))
          .forEach(this::happens);
      customers.add(customer);
    }
    Caller.as(
        Actor.CAIRN,
        () -> {
          Draft draft = journeys.maps().create(MAP.formatted(name));
          return publications.publish(
              name,
              draft.revision(),
              new NewPublication("A new journey", null, null, null, null, true));
        });
  }

  @AfterEach
  void retire() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @Test
  void everybody_is_placed_where_a_replay_finds_them_while_orders_go_on() {
    Thread shop = Thread.ofVirtual().start(this::orders);
    finish();
    join(shop);

    for (CustomerId customer : customers) {
      assertThat(JourneyAgreementTest.paths(table.whole(customer, name)))
          .as("customer %s", customer)
          .isEqualTo(JourneyAgreementTest.paths(replayed(customer)));
    }
  }

  @Test
  void only_customers_who_have_a_place_now_count_as_placed() {
    commands.open(CustomerId.next(), () -> 0);
    finish();

    MapPublication done = publications.list(name).getFirst();
    Long placed =
        jdbc.queryForObject(
            """
            select count(*) from (
              select customer_id from journeys.progress where journey = ?
              union select customer_id from journeys.ended_run where journey = ?) c
            """,
            Long.class,
            name,
            name);
    assertThat(done.moved()).isEqualTo(placed);
    assertThat(done.reached()).isEqualTo(done.customers()).isGreaterThan(done.moved());
  }

  @Test
  void nothing_is_sent_for_what_was_before() {
    finish();

    for (CustomerId customer : customers) {
      List<PastEvent> own =
          journal.past(customer, 1, 10_000).stream()
              .filter(
                  past -> past.event() instanceof OwnJourneyEvent of && of.journey().equals(name))
              .toList();
      assertThat(own).hasSizeLessThanOrEqualTo(1);
      assertThat(own).allMatch(past -> past.event() instanceof JourneyPlaced);
      assertThat(own.isEmpty()).isEqualTo(table.whole(customer, name).isEmpty());
    }
  }

  private void orders() {
    int nth = 50;
    for (CustomerId customer : customers.reversed()) {
      happens(MapFixtures.order(customer, nth++, TestClock.START));
    }
  }

  private void finish() {
    while (publications.list(name).getFirst().doneAt() == null) {
      worker.sweep();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private List<Run> replayed(CustomerId customer) {
    var walk = JourneyWalk.fromTheBeginning(maps.versions(name).orElseThrow());
    CorrectedPast.of(journal.past(customer, 1, 10_000), maps.get(name).map()::decides).stream()
        .sorted(
            Comparator.comparing((PastEvent past) -> past.event().occurredAt())
                .thenComparing(PastEvent::seq))
        .forEach(walk::happened);
    walk.passed(TestClock.START);
    return walk.runs();
  }

  private void happens(CustomerEvent event) {
    commands.on(
        event.customer(),
        event.occurredAt(),
        () -> {
          events.publish(event);
          return 0;
        });
  }
}
