package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Actions of stages, and the tasks that they open. */
@CairnTest
class StageActionsTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;

  private final String name = "care-" + UUID.randomUUID().toString().substring(0, 8);
  private PublishedMaps published;
  private CustomerId customer;

  @BeforeEach
  void a_map_and_a_customer() {
    customer = regulars.withThreeOrders("Care " + name, null);
    published = new PublishedMaps(journeys);
    published.publish(
        """
        journey: %s
        title: Care
        stages:
          - stage: bought
            title: Bought
            enter: [{on: order-placed}]
            actions:
              - action: call
                on: entering
                do: task
                task: {title: Ask how the mugs are, days: 3, priority: high, queue: agent}
              - action: half
                on: entering
                do: tag
                tag: new
                variants: [a, b]
          - stage: quiet
            title: Quiet
            enter: [{after: P5D}]
            actions:
              - {action: win-back, on: entering, do: task, task: {title: Win them back}}
        exits:
          - {exit: gone, title: Gone, outcome: lost, leave: [{after: P30D, from: [quiet]}]}
        """
            .formatted(name));
  }

  @AfterEach
  void retire() {
    published.close();
    clock.set(TestClock.START);
  }

  @Test
  void an_action_opens_its_task_with_its_why() {
    happens(clock.instant());

    Recorded opened = last("task-opened");
    assertThat(opened.data()).contains("\"queue\": \"agent\"", "\"priority\": \"high\"");
    assertThat(opened.decision()).contains("“Bought”", name);
    assertThat(last("stage-action-due").data())
        .containsAnyOf("\"variant\": \"a\"", "\"variant\": \"b\"");
  }

  @Test
  void time_alone_leads_on_opens_the_next_task_and_ends_the_journey() {
    Instant at = clock.instant();
    happens(at);
    clock.advance(Duration.ofDays(50));
    happens(clock.instant());

    assertThat(names()).contains("stage-reached", "journey-left");
    assertThat(last("stage-reached").occurredAt()).isEqualTo(at.plus(Duration.ofDays(5)));
    assertThat(last("stage-reached").decision()).contains("5 days in Bought lead to Quiet");
    assertThat(last("journey-left").occurredAt()).isEqualTo(at.plus(Duration.ofDays(35)));
    assertThat(last("journey-left").data()).contains("\"exit\": \"gone\"", "\"outcome\": \"lost\"");
  }

  @Test
  void history_moves_customers_and_asks_for_nothing() {
    CommandMode.current()
        .withHistory(true)
        .run(() -> happens(clock.instant().minus(Duration.ofDays(2))));

    assertThat(names()).contains("journey-entered").doesNotContain("stage-action-due");
  }

  private void happens(Instant at) {
    commands.on(
        customer,
        at,
        () -> {
          events.publish(MapFixtures.order(customer, 1, at));
          return 0;
        });
  }

  private List<Recorded> ofThisJourney() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(200)).items().stream()
        .filter(
            event ->
                event.data().contains(name)
                    || (event.decision() != null && event.decision().contains(name)))
        .sorted(Comparator.comparing(Recorded::seq))
        .toList();
  }

  private List<String> names() {
    return ofThisJourney().stream().map(Recorded::name).toList();
  }

  private Recorded last(String event) {
    return ofThisJourney().stream().filter(one -> one.name().equals(event)).toList().getLast();
  }
}
