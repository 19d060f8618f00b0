package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.journeys.WalkFixture.day;

import org.cairncrm.orders.OrderPlaced;
import org.junit.jupiter.api.Test;

/** Ways back, times, exits, and beginning again. */
class JourneyWalkTest {
  private static final String BACK_AND_FORTH =
      """
      journey: care
      title: Care
      stages:
        - stage: bought
          title: Bought
          enter:
            - on: order-placed
              from: [sent, waiting]
            - on: order-placed
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
        - stage: waiting
          title: Waiting
          enter: [{after: P14D, from: [sent]}]
      exits:
        - exit: asleep
          title: Fell asleep
          outcome: expired
          leave: [{after: P90D, from: [waiting]}]
        - exit: cancelled
          title: Cancelled
          outcome: cancelled
          leave: [{on: order-cancelled, from: [bought]}]
      """;

  @Test
  void a_way_that_names_its_stages_leads_back() {
    var walk = new WalkFixture(BACK_AND_FORTH);
    OrderPlaced first = walk.order(1, 0);
    walk.handedOver(first, 1);
    walk.order(2, 5);

    assertThat(walk.paths()).containsExactly("bought sent bought");
  }

  @Test
  void time_alone_leads_on_and_ends_a_run() {
    var walk = new WalkFixture(BACK_AND_FORTH);
    walk.handedOver(walk.order(1, 0), 1);

    walk.passed(14);
    assertThat(walk.paths()).containsExactly("bought sent");
    walk.passed(15);
    assertThat(walk.paths()).containsExactly("bought sent waiting");
    walk.passed(200);
    assertThat(walk.paths()).containsExactly("bought sent waiting → asleep");
    assertThat(walk.walk.runs().getFirst().last().enteredAt()).isEqualTo(day(15));
    assertThat(walk.walk.runs().getFirst().last().leftAt()).isEqualTo(day(105));
  }

  @Test
  void times_pass_before_an_event_that_comes_later() {
    var walk = new WalkFixture(BACK_AND_FORTH);
    walk.handedOver(walk.order(1, 0), 1);
    walk.order(2, 20);

    assertThat(walk.paths()).containsExactly("bought sent waiting bought");
  }

  @Test
  void who_left_does_not_come_back_unless_the_map_says_so() {
    var never = new WalkFixture(BACK_AND_FORTH);
    never.cancelled(never.order(1, 0), 1);
    never.order(1, 2);
    var again = new WalkFixture(BACK_AND_FORTH.replace("stages:", "reentry: after-exit\nstages:"));
    again.cancelled(again.order(1, 0), 1);
    again.order(1, 2);
    var paused = new WalkFixture(BACK_AND_FORTH.replace("stages:", "reentry: P10D\nstages:"));
    paused.cancelled(paused.order(1, 0), 1);
    paused.order(1, 10);
    paused.order(2, 11);

    assertThat(never.paths()).containsExactly("bought → cancelled");
    assertThat(again.paths()).containsExactly("bought → cancelled", "bought");
    assertThat(paused.paths()).containsExactly("bought → cancelled", "bought");
    assertThat(paused.walk.runs().getLast().enteredAt).isEqualTo(day(11));
  }

  @Test
  void always_ends_the_run_that_is_under_way() {
    var walk =
        new WalkFixture(
            BACK_AND_FORTH
                .replace("stages:", "reentry: always\nentry: [{on: order-placed}]\nstages:")
                .replace("      - on: order-placed\n        from: [sent, waiting]\n", "")
                .replace("      - on: order-placed\n", "      - on: order-delivered\n"));
    walk.order(1, 0);
    walk.order(2, 3);

    assertThat(walk.paths()).containsExactly("bought → restarted", "bought");
  }

  @Test
  void each_order_can_have_its_run() {
    var walk = new WalkFixture(BACK_AND_FORTH.replace("stages:", "per: order\nstages:"));
    OrderPlaced first = walk.order(1, 0);
    OrderPlaced second = walk.order(2, 1);
    walk.handedOver(second, 2);
    walk.cancelled(first, 3);

    assertThat(walk.paths()).containsExactly("bought → cancelled", "bought sent");
  }

  @Test
  void an_entry_alone_begins_a_journey() {
    var walk =
        new WalkFixture(
            BACK_AND_FORTH.replace(
                "stages:", "entry: [{on: order-placed, when: event.nth == 2}]\nstages:"));
    walk.order(1, 0);
    walk.handedOver(walk.order(2, 1), 2);

    assertThat(walk.paths()).containsExactly("bought sent");
  }

  @Test
  void the_way_furthest_down_decides_and_exits_come_last() {
    var walk =
        new WalkFixture(
            BACK_AND_FORTH.replace(
                "leave: [{on: order-cancelled, from: [bought]}]",
                "leave: [{on: shipment-handed-over, from: [bought]}]"));
    walk.handedOver(walk.order(1, 0), 1);

    assertThat(walk.paths()).containsExactly("bought → cancelled");
  }

  @Test
  void actions_are_due_on_coming_staying_and_leaving() {
    var walk =
        new WalkFixture(
            BACK_AND_FORTH.replace(
                "enter: [{on: shipment-handed-over}]",
                """
                enter: [{on: shipment-handed-over}]
                    actions:
                      - {action: thank, on: entering, do: tag, tag: sent}
                      - {action: look, on: staying, after: P3D, do: task, task: {title: Look}}
                      - {action: bye, on: leaving, do: tag, tag: left}
                """));
    walk.handedOver(walk.order(1, 0), 1);
    assertThat(walk.actions()).containsExactly("thank");
    walk.passed(3);
    assertThat(walk.actions()).containsExactly("thank");
    walk.passed(5);
    walk.passed(6);
    assertThat(walk.actions()).containsExactly("thank", "look");
    walk.passed(30);
    assertThat(walk.actions()).containsExactly("thank", "look", "bye");
  }
}
