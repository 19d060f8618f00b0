package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.PastEvent;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories across a publication, recorded in random order: nobody is in a stage that their
 * version lacks, and the live path is the one that a replay finds.
 */
@CairnTest
class PublicationAgreementTest {
  private static final int CUSTOMERS = 12;

  /** When all times have passed. */
  private static final Instant END = TestClock.START.plus(Duration.ofDays(700));

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
        - stage: arrived
          title: Arrived
          enter: [{on: order-delivered, when: event.daysLate == 0}]
        - stage: waiting
          title: Waiting
          enter:
            - {after: P20D, from: [sent, arrived]}
            - {on: order-delivered, when: event.daysLate > 0}
      exits:
        - exit: asleep
          title: Asleep
          outcome: expired
          leave: [{after: P40D, from: [waiting]}]
      """;

  private static final String NEXT =
      """
      journey: %s
      title: Agreement
      per: %s
      reentry: %s
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed}]
        - stage: under-way
          title: Under way
          enter: [{on: shipment-handed-over}]
        - stage: waiting
          title: Waiting
          enter:
            - {after: P5D, from: [under-way]}
            - {on: order-delivered}
      exits:
        - exit: asleep
          title: Asleep
          outcome: expired
          leave: [{after: P60D, from: [waiting, bought]}]
      """;

  /** Hears only deliveries: what the version before made of orders and parcels is past. */
  private static final String DELIVERIES =
      """
      journey: %s
      title: Agreement
      per: %s
      reentry: %s
      entry: [{on: order-delivered, stage: bought}]
      stages:
        - stage: bought
          title: Bought
          enter: []
        - stage: waiting
          title: Waiting
          enter:
            - {on: order-delivered, when: event.daysLate > 1}
            - {after: P30D, from: [bought], unless: order-delivered}
      exits:
        - exit: asleep
          title: Asleep
          outcome: expired
          leave: [{after: P90D, from: [waiting]}]
      """;

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired LiveMaps maps;
  @Autowired RunTable table;
  @Autowired Worker worker;

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
        "PIN customer never",
        "DRAIN customer after-exit",
        "MIGRATE customer never",
        "MIGRATE customer always",
        "MIGRATE customer never MIGRATE",
        "MIGRATE customer after-exit PIN",
        "PIN customer never MIGRATE",
        "MIGRATE order never MIGRATE",
        "DRAIN order never",
        "MIGRATE order never"
      })
  void live_paths_across_a_publication_are_those_of_a_replay(String form) {
    String name = "across-" + UUID.randomUUID().toString().substring(0, 8);
    String[] words = form.split(" ");
    published.publish(MAP.formatted(name, words[1], words[2]));
    Random random = new Random(form.hashCode());
    Map<CustomerId, List<CustomerEvent>> later = new LinkedHashMap<>();
    for (int one = 0; one < CUSTOMERS; one++) {
      CustomerId customer = CustomerId.next();
      commands.open(customer, () -> 0);
      List<CustomerEvent> after = new ArrayList<>();
      Instant first = TestClock.START.minus(Duration.ofDays(100));
      for (CustomerEvent fact : JourneyAgreementTest.facts(customer, random, first)) {
        boolean late = fact.occurredAt().isAfter(TestClock.START) || random.nextInt(4) == 0;
        if (late) {
          after.add(fact);
        } else {
          happens(fact);
        }
      }
      Collections.shuffle(after, random);
      later.put(customer, after);
    }
    if (words.length == 3) {
      publish(
          name,
          NEXT.formatted(name, words[1], words[2]),
          PublicationPolicy.valueOf(words[0]),
          Map.of("sent", "under-way", "arrived", "waiting"));
    } else {
      String deliveries = DELIVERIES.formatted(name, words[1], words[2]);
      Map<String, String> mapping = Map.of("sent", "bought", "arrived", "waiting");
      publish(name, deliveries, PublicationPolicy.valueOf(words[0]), mapping);
      publish(
          name, deliveries.replace("P30D", "P31D"), PublicationPolicy.valueOf(words[3]), mapping);
    }

    later.forEach(
        (customer, facts) -> {
          facts.forEach(this::happens);
          List<Run> live = table.whole(customer, name);
          assertThat(JourneyAgreementTest.paths(passed(customer, name, live)))
              .as("%s, customer %s", form, customer)
              .isEqualTo(JourneyAgreementTest.paths(replayed(customer, name, live)));
          assertThat(live).allMatch(run -> isOnItsVersion(name, run));
        });
  }

  private boolean isOnItsVersion(String name, Run run) {
    PublishedMap map = maps.version(name, run.version);
    return map != null && (!run.isOpen() || map.map().stage(run.stage()) != null);
  }

  private void publish(
      String name, String text, PublicationPolicy policy, Map<String, String> mapping) {
    Set<String> occupied =
        publications.proposal(name, null).occupied().stream()
            .map(OccupiedStage::stage)
            .collect(Collectors.toSet());
    Caller.as(
        Actor.CAIRN,
        () -> {
          int revision =
              journeys.maps().save(name, text, journeys.maps().draft(name).revision()).revision();
          return publications.publish(
              name,
              revision,
              new NewPublication(
                  "A change",
                  null,
                  policy,
                  policy == PublicationPolicy.MIGRATE
                      ? mapping.entrySet().stream()
                          .filter(one -> occupied.contains(one.getKey()))
                          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                      : null,
                  policy == PublicationPolicy.DRAIN
                      ? TestClock.START.plus(Duration.ofDays(60))
                      : null,
                  null));
        });
    while (publications.list(name).getFirst().doneAt() == null) {
      worker.sweep();
    }
  }

  private List<Run> replayed(CustomerId customer, String name, List<Run> live) {
    JourneyVersions versions = maps.versions(name).orElseThrow();
    List<PastEvent> past = holding(customer, name);
    var walk =
        new JourneyWalk(versions, List.of(), List::of, new BoundVersions(versions, live, past));
    past.forEach(walk::happened);
    walk.passed(END);
    return walk.runs();
  }

  /** The live runs when all times have passed, which timers do when their time has come. */
  private List<Run> passed(CustomerId customer, String name, List<Run> live) {
    var walk =
        new JourneyWalk(
            maps.versions(name).orElseThrow(),
            live.stream().map(Run::copy).toList(),
            () -> holding(customer, name));
    walk.passed(END);
    return walk.runs();
  }

  private List<PastEvent> holding(CustomerId customer, String name) {
    return CorrectedPast.of(journal.past(customer, 1, 10_000), maps.get(name).map()::decides)
        .stream()
        .sorted(KnownPast.BY_TIME)
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
}
