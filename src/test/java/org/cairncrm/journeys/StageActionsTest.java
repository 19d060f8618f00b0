package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.LineText;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.tags.CustomerTag;
import org.cairncrm.tags.NewTag;
import org.cairncrm.tags.Tags;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Actions of stages, the tasks that they open and the tags that they add. */
@CairnTest
class StageActionsTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Journeys journeys;
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Tags tags;
  @Autowired TestClock clock;
  @Autowired LineText lines;

  private final String name = "care-" + UUID.randomUUID().toString().substring(0, 8);
  private PublishedMaps published;
  private CustomerId customer;

  @BeforeEach
  void a_map_and_a_customer() {
    customer = regulars.withThreeOrders("Care " + name, null);
    published = new PublishedMaps(journeys);
    published.publish(
        """
        journey: %1$s
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
                tag: New %1$s
                variants: [a, b]
              - {action: gift, on: entering, do: message, message: welcome-gift}
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
    assertThat(due("half").data()).containsAnyOf("\"variant\": \"a\"", "\"variant\": \"b\"");
  }

  @Test
  void an_action_adds_its_tag_with_its_why_and_the_tag_stays_when_the_customer_moves_on() {
    happens(clock.instant());

    assertThat(tagsOfThisTest()).containsExactly("New " + name);
    assertThat(last("customer-tagged").decision())
        .contains("The stage “Bought” of the journey asks for this tag", name);

    clock.advance(Duration.ofDays(6));
    happens(clock.instant());
    assertThat(names()).contains("stage-reached").containsOnlyOnce("customer-tagged");
    assertThat(tagsOfThisTest()).containsExactly("New " + name);
  }

  @Test
  void a_customer_who_has_the_tag_keeps_it_without_another_line() {
    tags.add(customer, new NewTag("new  " + name.toUpperCase(Locale.ROOT), null));
    happens(clock.instant());

    assertThat(tagsOfThisTest()).containsExactly("new " + name.toUpperCase(Locale.ROOT));
    assertThat(names()).contains("stage-action-due").doesNotContain("customer-tagged");
  }

  @Test
  void an_action_that_nothing_carries_out_is_named_on_the_page_and_in_the_history() {
    assertThat(journeys.unsupportedActions(name))
        .containsExactly(new UnsupportedAction("Bought", "gift", ActionKind.MESSAGE));
    assertThat(callers.person(Role.MARKETING).get("/journeys/" + name).body())
        .contains("Cairn cannot carry out an action of this journey yet.")
        .contains("At “Bought”: gift (Message)");

    happens(clock.instant());

    assertThat(lines.of(due("gift"))).contains("not sent, because Cairn cannot send it yet");
  }

  @Test
  void a_check_suggests_the_tag_that_was_probably_meant() {
    tags.add(customer, new NewTag("Patient " + name, null));

    assertThat(warningsOf("Pateint " + name))
        .containsExactly(
            "There is no tag 'Pateint %1$s' yet: the first customer creates it. Did you mean 'Patient %1$s'?"
                .formatted(name));
    assertThat(warningsOf("patient " + name)).isEmpty();
    assertThat(warningsOf("Something else " + name)).isEmpty();
  }

  private List<String> warningsOf(String tag) {
    return journeys
        .maps()
        .check(
            """
            journey: other-%s
            title: Other
            stages:
              - stage: bought
                title: Bought
                enter: [{on: order-placed}]
                actions: [{action: mark, on: entering, do: tag, tag: "%s"}]
            """
                .formatted(name, tag))
        .warnings()
        .stream()
        .map(DocumentFault::message)
        .toList();
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

  private List<String> tagsOfThisTest() {
    return tags.of(customer).stream().map(CustomerTag::name).toList();
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

  private Recorded due(String action) {
    return ofThisJourney().stream()
        .filter(event -> event.data().contains("\"action\": \"" + action + "\""))
        .findFirst()
        .orElseThrow();
  }

  private Recorded last(String event) {
    return ofThisJourney().stream().filter(one -> one.name().equals(event)).toList().getLast();
  }
}
