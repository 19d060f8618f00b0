package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.journeys.WalkFixture.day;

import java.util.Map;
import org.cairncrm.orders.OrderPlaced;
import org.junit.jupiter.api.Test;

/** Runs follow one version of their map until a publication says otherwise. */
class PublicationWalkTest {
  private static final String FIRST =
      """
      journey: care
      title: Care
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
        - stage: asleep
          title: Asleep
          enter: [{after: P30D, from: [sent]}]
      """;

  /** Waits before it falls asleep, and names one stage anew. */
  private static final String SECOND =
      """
      journey: care
      title: Care
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
          actions: [{action: greet, on: entering, do: tag, tag: new}]
        - stage: on-the-way
          title: On the way
          enter: [{on: shipment-handed-over}]
          actions:
            - {action: hello, on: entering, do: tag, tag: sent}
            - {action: look, on: staying, after: P2D, do: tag, tag: sent}
        - stage: waiting
          title: Waiting
          enter: [{after: P10D, from: [on-the-way]}]
      """;

  private static final Map<String, String> MAPPING = Map.of("sent", "on-the-way");

  @Test
  void a_run_goes_on_on_its_version_when_another_one_is_published() {
    var walk = new WalkFixture(FIRST, SECOND);
    OrderPlaced order = walk.order(1, 0);
    walk.inForceIs(2);
    walk.handedOver(order, 1);
    walk.passed(40);

    assertThat(walk.paths()).containsExactly("bought sent asleep");
    assertThat(walk.walk.runs().getFirst().version).isEqualTo(1);
    assertThat(walk.actions()).isEmpty();
  }

  @Test
  void a_new_run_begins_on_the_version_in_force() {
    var walk = new WalkFixture(FIRST, SECOND);
    walk.inForceIs(2);
    walk.handedOver(walk.order(1, 0), 1);

    assertThat(walk.paths()).containsExactly("bought on-the-way");
    assertThat(walk.walk.runs().getFirst().version).isEqualTo(2);
  }

  @Test
  void a_run_waits_while_its_version_cannot_be_used() {
    var walk = new WalkFixture(FIRST);
    OrderPlaced order = walk.order(1, 0);
    walk.walk.runs().getFirst().version = 7;
    walk.handedOver(order, 1);
    walk.passed(100);

    assertThat(walk.paths()).containsExactly("bought");
  }

  @Test
  void pinned_runs_finish_on_their_version() {
    var walk = new WalkFixture(FIRST, SECOND);
    OrderPlaced order = walk.order(1, 0);
    walk.published(2, PublicationPolicy.PIN, Map.of(), null, 1);
    walk.handedOver(order, 2);

    assertThat(walk.paths()).containsExactly("bought sent");
  }

  @Test
  void drained_runs_finish_on_their_version_until_the_date_and_are_then_moved_out() {
    var walk = new WalkFixture(FIRST, SECOND);
    OrderPlaced order = walk.order(1, 0);
    walk.published(2, PublicationPolicy.DRAIN, Map.of(), day(20), 1);
    walk.handedOver(order, 2);
    walk.passed(19);
    assertThat(walk.paths()).containsExactly("bought sent");

    walk.passed(60);
    assertThat(walk.paths()).containsExactly("bought sent → moved-out");
    assertThat(walk.walk.runs().getFirst().ending)
        .isEqualTo(new Run.Ending("moved-out", ExitOutcome.EXPIRED, day(20), null));
  }

  @Test
  void a_later_publication_can_take_the_date_back() {
    var walk = new WalkFixture(FIRST, SECOND, SECOND);
    walk.order(1, 0);
    walk.published(2, PublicationPolicy.DRAIN, Map.of(), day(20), 1);
    walk.published(3, PublicationPolicy.PIN, Map.of(), null, 2);
    walk.passed(60);

    assertThat(walk.paths()).containsExactly("bought");
  }

  @Test
  void migrated_runs_go_on_in_the_mapped_stage_without_its_entering_actions() {
    var walk = new WalkFixture(FIRST, SECOND);
    walk.handedOver(walk.order(1, 0), 1);
    walk.published(2, PublicationPolicy.MIGRATE, MAPPING, null, 5);

    assertThat(walk.paths()).containsExactly("bought sent on-the-way");
    assertThat(walk.actions()).isEmpty();
    walk.passed(8);
    assertThat(walk.actions()).containsExactly("look");
    walk.passed(15);
    assertThat(walk.paths()).containsExactly("bought sent on-the-way waiting");
  }

  @Test
  void a_migrated_run_in_the_same_stage_keeps_its_time_and_makes_up_for_no_action() {
    var walk = new WalkFixture(SECOND.replace("P2D", "P4D").replace("P10D", "P90D"), SECOND);
    walk.handedOver(walk.order(1, 0), 1);
    walk.published(2, PublicationPolicy.MIGRATE, Map.of(), null, 13);

    assertThat(walk.paths()).containsExactly("bought on-the-way");
    walk.passed(13);
    assertThat(walk.paths()).containsExactly("bought on-the-way waiting");
    assertThat(walk.walk.runs().getFirst().since()).isEqualTo(day(13));
    assertThat(walk.actions()).containsExactly("greet", "hello", "look");
  }

  @Test
  void a_run_whose_stage_the_new_version_lacks_stays_on_its_version() {
    var walk = new WalkFixture(FIRST, SECOND);
    walk.handedOver(walk.order(1, 0), 1);
    walk.published(2, PublicationPolicy.MIGRATE, Map.of(), null, 5);

    assertThat(walk.walk.runs().getFirst().version).isEqualTo(1);
    assertThat(walk.paths()).containsExactly("bought sent");
  }
}
