package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.orders.OrderCancelled;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.ShipmentHandedOver;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories, recorded in random order, on maps with ways back, times, exits, some decided
 * cancellations and several runs: the live path is the one that the same machine finds when it
 * replays the facts in the order of their time.
 */
@CairnTest
class JourneyAgreementTest {
  private static final Instant FIRST = TestClock.START.minus(Duration.ofDays(300));
  private static final int CUSTOMERS = 12;
  private static final int FACTS = 14;

  private static final String MAP =
      """
      journey: %s
      title: Agreement
      per: %s
      reentry: %s
      stages:
        - stage: bought
          title: Bought
          enter:
            - on: order-placed
            - {on: order-placed, from: [sent, waiting]}
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
          actions: [{action: look, on: staying, after: P2D, do: message, message: sent}]
        - stage: arrived
          title: Arrived
          enter: [{on: order-delivered, when: event.daysLate == 0}]
        - stage: waiting
          title: Waiting
          enter:
            - {after: P20D, from: [sent, arrived]}
            - {after: P8D, from: [arrived], last: order-placed, when: event.nth >= 2}
            - {on: order-delivered, when: event.daysLate > 0}
      exits:
        - exit: asleep
          title: Asleep
          outcome: expired
          leave:
            - {after: P40D, from: [waiting]}
            - {after: P15D, from: [waiting, bought], unless: shipment-handed-over}
            - {after: P30D, from: [bought], last: order-delivered, unless: order-cancelled}
        - exit: regular
          title: Regular
          outcome: won
          leave: [{on: order-placed, when: event.nth >= 4}]
        - exit: dropped
          title: Dropped
          outcome: cancelled
          leave: [{on: order-cancelled, when: "event.number in ['A-1', 'A-3']"}]
      """;

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;
  @Autowired LiveMaps maps;
  @Autowired RunTable table;

  private PublishedMaps published;

  @BeforeEach
  void maps() {
    published = new PublishedMaps(journeys);
  }

  @AfterEach
  void retire() {
    published.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer never",
        "customer after-exit",
        "customer P30D",
        "customer always",
        "order never"
      })
  void live_paths_are_those_of_a_replay(String form) {
    String name = "agreement-" + UUID.randomUUID().toString().substring(0, 8);
    String[] words = form.split(" ");
    published.publish(MAP.formatted(name, words[0], words[1]));
    Random random = new Random(form.hashCode());
    for (int one = 0; one < CUSTOMERS; one++) {
      CustomerId customer = CustomerId.next();
      commands.open(customer, () -> 0);
      List<CustomerEvent> facts = facts(customer, random, FIRST);
      if (one % 4 != 0) {
        Collections.shuffle(facts, random);
      }
      facts.forEach(this::happens);

      assertThat(paths(table.whole(customer, name)))
          .as("%s, customer %d", form, one)
          .isEqualTo(paths(replayed(customer, name)));
    }
  }

  private List<Run> replayed(CustomerId customer, String name) {
    var walk = JourneyWalk.fromTheBeginning(maps.versions(name).orElseThrow());
    CorrectedPast.of(journal.past(customer, 1, 10_000), maps.get(name).map()::decides).stream()
        .sorted(
            Comparator.comparing((PastEvent past) -> past.event().occurredAt())
                .thenComparing(PastEvent::seq))
        .forEach(walk::happened);
    return walk.runs();
  }

  /** Each run as its stages with their times, and its exit; whatever their numbers. */
  static List<String> paths(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                run.key
                    + run.path().stream()
                        .map(
                            passage ->
                                " %s %s–%s %s"
                                    .formatted(
                                        passage.stage(),
                                        passage.enteredAt(),
                                        passage.leftAt(),
                                        passage.cause()))
                        .toList()
                    + (run.ending == null ? "" : run.ending.exit() + run.ending.at()))
        .sorted()
        .toList();
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

  /** Random facts about orders, in the order of their time. */
  static List<CustomerEvent> facts(CustomerId customer, Random random, Instant first) {
    List<CustomerEvent> facts = new ArrayList<>();
    List<OrderPlaced> orders = new ArrayList<>();
    Instant at = first;
    for (int i = 0; i < FACTS; i++) {
      at = at.plus(Duration.ofHours(1 + random.nextInt(24 * 30)));
      OrderPlaced about = orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
      switch (about == null ? 0 : random.nextInt(5)) {
        case 0, 1 -> {
          OrderPlaced placed = MapFixtures.order(customer, orders.size() + 1, at);
          orders.add(placed);
          facts.add(placed);
        }
        case 2 -> facts.add(sent(Objects.requireNonNull(about), at));
        case 3 -> facts.add(delivered(Objects.requireNonNull(about), at, random));
        default -> {
          orders.remove(about);
          facts.add(cancelled(Objects.requireNonNull(about), at));
        }
      }
    }
    return facts;
  }

  private static ShipmentHandedOver sent(OrderPlaced order, Instant at) {
    return new ShipmentHandedOver(
        order.customer(),
        order.order(),
        order.number(),
        ShipmentId.next(),
        "InPost",
        null,
        at,
        null,
        null);
  }

  private static OrderDelivered delivered(OrderPlaced order, Instant at, Random random) {
    return new OrderDelivered(
        order.customer(),
        order.order(),
        order.number(),
        ShipmentId.next(),
        at,
        null,
        random.nextInt(3));
  }

  private static OrderCancelled cancelled(OrderPlaced order, Instant at) {
    return new OrderCancelled(
        order.customer(), order.order(), order.number(), at, Money.of("84.50", "EUR"), null);
  }
}
