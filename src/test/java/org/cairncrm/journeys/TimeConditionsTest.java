package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairncrm.journeys.WalkFixture.day;

import java.util.Map;
import org.cairncrm.events.Seen;
import org.cairncrm.orders.OrderPlaced;
import org.junit.jupiter.api.Test;

/** A time leads on only if its condition holds for what the customer has done before it. */
class TimeConditionsTest {
  private static final String MAP =
      """
      journey: care
      title: Care
      stages:
        - stage: sent
          title: Sent
          enter: [{on: shipment-handed-over}]
        - stage: quiet
          title: Quiet
          enter:
            - %s
      """;

  private static final String UNLESS = "{after: P90D, from: [sent], unless: order-placed}";
  private static final String LAST =
      "{after: P90D, from: [sent], last: order-placed, when: event.nth >= 2}";

  private static WalkFixture walk(String way) {
    return new WalkFixture(MAP.formatted(way));
  }

  @Test
  void a_time_passes_if_the_event_has_not_happened_since() {
    var walk = walk(UNLESS);
    walk.handedOver(walk.order(1, 0), 1);
    walk.passed(91);

    assertThat(walk.paths()).containsExactly("sent quiet");
    assertThat(walk.walk.runs().getFirst().since()).isEqualTo(day(91));
  }

  @Test
  void a_time_leads_nowhere_if_the_event_has_happened_since_and_is_not_tried_again() {
    var walk = walk(UNLESS);
    walk.handedOver(walk.order(1, 0), 1);
    walk.order(2, 50);
    walk.passed(91);
    walk.passed(400);

    assertThat(walk.paths()).containsExactly("sent");
    assertThat(walk.walk.runs().getFirst().triedUntil).isEqualTo(day(91));
  }

  @Test
  void an_event_at_the_very_time_comes_after_it() {
    var walk = walk(UNLESS);
    walk.handedOver(walk.order(1, 0), 1);
    walk.order(2, 91);

    assertThat(walk.paths()).containsExactly("sent quiet");
  }

  @Test
  void the_last_event_of_a_kind_decides_whenever_it_happened() {
    var once = walk(LAST);
    once.handedOver(once.order(1, 0), 1);
    once.passed(91);
    var before = walk(LAST);
    before.handedOver(before.order(2, 0), 1);
    before.passed(91);
    var since = walk(LAST);
    since.handedOver(since.order(1, 0), 1);
    since.order(2, 50);
    since.passed(91);

    assertThat(once.paths()).containsExactly("sent");
    assertThat(before.paths()).containsExactly("sent quiet");
    assertThat(since.paths()).containsExactly("sent quiet");
  }

  @Test
  void a_last_event_without_a_condition_must_have_happened() {
    var walk = walk("{after: P90D, from: [sent], last: order-cancelled}");
    OrderPlaced order = walk.order(1, 0);
    walk.handedOver(order, 1);
    walk.passed(91);
    assertThat(walk.paths()).containsExactly("sent");

    var cancelled = walk("{after: P90D, from: [sent], last: order-cancelled}");
    OrderPlaced other = cancelled.order(1, 0);
    cancelled.handedOver(cancelled.order(2, 0), 1);
    cancelled.cancelled(other, 2);
    cancelled.passed(91);
    assertThat(cancelled.paths()).containsExactly("sent quiet");
  }

  @Test
  void a_time_whose_condition_does_not_hold_lets_the_next_time_lead_on() {
    var walk =
        walk(
            UNLESS
                + "\n      - {after: P120D, from: [sent]}\n      - {after: P130D, from: [sent]}");
    walk.handedOver(walk.order(1, 0), 1);
    walk.order(2, 50);
    walk.passed(200);

    assertThat(walk.paths()).containsExactly("sent quiet");
    assertThat(walk.walk.runs().getFirst().since()).isEqualTo(day(121));
  }

  @Test
  void of_the_same_time_the_way_with_a_condition_comes_first() {
    String two =
        MAP.formatted("{after: P90D, from: [sent]}")
            + "exits: [{exit: regular, title: Regular, outcome: won, leave: [{after: P90D, last:"
            + " order-placed, when: event.nth >= 2, from: [sent]}]}]\n";
    var regular = new WalkFixture(two);
    regular.handedOver(regular.order(2, 0), 1);
    regular.passed(91);
    var other = new WalkFixture(two);
    other.handedOver(other.order(1, 0), 1);
    other.passed(91);

    assertThat(regular.paths()).containsExactly("sent → regular");
    assertThat(other.paths()).containsExactly("sent quiet");
  }

  @Test
  void a_run_of_one_order_does_not_see_the_events_of_another_one() {
    var walk =
        new WalkFixture(
            MAP.formatted("{after: P90D, from: [sent], unless: order-cancelled}")
                .replace("stages:", "per: order\nstages:"));
    OrderPlaced first = walk.order(1, 0);
    walk.handedOver(first, 1);
    OrderPlaced second = walk.order(2, 2);
    walk.handedOver(second, 3);
    walk.cancelled(second, 50);
    walk.passed(200);

    assertThat(walk.paths()).containsExactly("sent quiet", "sent");
  }

  @Test
  void a_time_that_has_passed_before_a_migration_is_tried_at_the_migration() {
    String before = MAP.formatted("{after: P400D, from: [sent]}");
    var quiet = new WalkFixture(before, MAP.formatted(UNLESS));
    quiet.handedOver(quiet.order(1, 0), 1);
    quiet.published(2, PublicationPolicy.MIGRATE, Map.of(), null, 200);
    quiet.passed(200);
    var active = new WalkFixture(before, MAP.formatted(UNLESS));
    active.handedOver(active.order(1, 0), 1);
    active.order(2, 150);
    active.published(2, PublicationPolicy.MIGRATE, Map.of(), null, 200);
    active.passed(300);

    assertThat(quiet.paths()).containsExactly("sent quiet");
    assertThat(quiet.walk.runs().getFirst().since()).isEqualTo(day(200));
    assertThat(active.paths()).containsExactly("sent");
  }

  @Test
  void an_event_of_another_journey_is_seen_but_not_one_of_the_journey_itself() {
    String unless = "{after: P90D, from: [sent], unless: stage-reached}";
    var own = walk(unless);
    own.handedOver(own.order(1, 0), 1);
    own.reached("care", 10);
    own.passed(91);
    var other = walk(unless);
    other.handedOver(other.order(1, 0), 1);
    other.reached("elsewhere", 10);
    other.passed(91);

    assertThat(own.paths()).containsExactly("sent quiet");
    assertThat(other.paths()).containsExactly("sent");
  }

  @Test
  void the_same_goes_for_events_from_before_the_walk() {
    String last = "{after: P90D, from: [sent], last: stage-reached}";
    var own = walk(last);
    own.handedOver(own.order(1, 0), 1);
    own.reached("care", 10);
    own.inForceIs(1);
    own.passed(91);
    var other = walk(last);
    other.handedOver(other.order(1, 0), 1);
    other.reached("elsewhere", 10);
    other.inForceIs(1);
    other.passed(91);

    assertThat(own.paths()).containsExactly("sent");
    assertThat(other.paths()).containsExactly("sent quiet");
  }

  @Test
  void the_decision_names_what_it_saw() {
    var walk = walk(LAST);
    walk.handedOver(walk.order(2, 0), 1);
    walk.passed(91);

    assertThat(walk.entered().getLast().saw())
        .extracting(Seen::condition, Seen::held)
        .containsExactly(tuple("event.nth >= 2", true));
    assertThat(walk.entered().getFirst().saw()).isEmpty();
  }
}
