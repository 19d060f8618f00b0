package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cairncrm.events.EventId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentFindings;
import org.cairncrm.rules.documents.DocumentReader;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

/** Warnings about ways name an example from the history, and large maps are checked quickly. */
class MapWarningsTest {
  private static final String MAP =
      """
      journey: small
      title: Small
      stages:
        - stage: third
          title: Third
          enter: [{on: order-placed, when: event.nth % 3 == 0}]
        - stage: fifth
          title: Fifth
          enter: [{on: order-placed, when: event.nth % 5 == 0}]
      """;

  private final EventId id = EventId.next();

  @Test
  void an_event_of_the_history_that_takes_both_ways_is_the_example() {
    assertThat(warnings(MAP, 3, 15))
        .singleElement()
        .asString()
        .startsWith("9:38: At the beginning, one 'order-placed' can take this way and the one to")
        .endsWith("for example the event " + id + " of 2026-03-02");
  }

  @Test
  void without_an_example_the_warning_says_that_it_is_not_certain() {
    assertThat(warnings(MAP, 3, 5))
        .singleElement()
        .asString()
        .contains("may be able to take this way and the one to 'third' in line 6")
        .endsWith("It goes to 'fifth', which is further down");
  }

  @Test
  void a_map_of_the_largest_size_is_checked_within_seconds() {
    var map = new StringBuilder("journey: large\ntitle: Large\nstages:\n");
    String condition = "event.nth != 1" + " && event.nth != 2".repeat(100);
    for (int stage = 1; stage <= 20; stage++) {
      map.append("  - stage: s%d\n    title: S\n    enter:\n".formatted(stage));
      for (int way = 0; way < 5; way++) {
        map.append("      - on: order-placed\n        when: ").append(condition).append('\n');
      }
    }

    assertTimeout(Duration.ofSeconds(20), () -> assertThat(warnings(map.toString())).isNotEmpty());
  }

  @Test
  void a_condition_of_100_kilobytes_and_500_stages_are_faults_at_once() {
    String condition = "event.nth == 1" + " || event.nth == 1".repeat(6000);
    var map = new StringBuilder(MAP.replace("event.nth % 3 == 0", '"' + condition + '"'));
    for (int stage = 1; stage <= 500; stage++) {
      map.append("  - {stage: s%d, title: S, enter: [{on: order-placed}]}\n".formatted(stage));
    }

    assertThat(findings(map.toString(), kind -> List.of()).faults())
        .extracting(DocumentFault::toString)
        .containsExactly(
            "4:3: 'stages' must have at most 20 items",
            "6:38: 'when' must have at most 2000 characters");
  }

  private List<String> warnings(String map, int... nths) {
    return findings(
            map,
            kind ->
                Arrays.stream(nths)
                    .mapToObj(nth -> MapFixtures.order(CustomerId.next(), nth, MapFixtures.MONDAY))
                    .map(order -> new PastEvents.Example(id, order))
                    .toList())
        .warnings()
        .stream()
        .map(DocumentFault::toString)
        .toList();
  }

  private static DocumentFindings findings(String map, PastEvents past) {
    return new DocumentReader<>(
            new MapKind(
                name -> EventKind.of(name, OrderPlaced.class),
                new Rules(),
                past,
                ActionSupport.ALL))
        .findings(map);
  }
}
