package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cairncrm.shared.Channel;
import org.junit.jupiter.api.Test;

/** A journey map is checked as a whole, and every fault has its place. */
class MapKindTest {
  @Test
  void reads_stages_in_order_with_what_leads_to_them() {
    JourneyMap map = MapFixtures.read(MapFixtures.SMALL_MAP);

    assertThat(map.name()).isEqualTo("small");
    assertThat(map.title()).isEqualTo("Small journey");
    assertThat(map.stages())
        .extracting(Stage::name)
        .containsExactly("first", "under-way", "regular");
    assertThat(map.stages().getFirst().targetDays()).isEqualTo(3);
    assertThat(map.stages().getFirst().enter().getFirst().trigger())
        .extracting(trigger -> trigger.condition(""))
        .isEqualTo("event.nth == 1");
    assertThat(map.stages().get(1).targetDays()).isNull();
  }

  @Test
  void reads_touchpoints_in_their_lanes() {
    JourneyMap map =
        MapFixtures.read(
            """
            journey: small
            title: Small
            stages:
              - stage: first
                title: First
                emotion: 3.5
                onward: order again
                enter: [{on: order-placed}]
                touchpoints:
                  - {title: Places an order, lane: customer, channel: live-chat, on: order-placed}
                  - {title: Pick and pack, lane: back-stage}
            """);

    Stage first = map.stages().getFirst();
    assertThat(first.emotion()).isEqualByComparingTo("3.5");
    assertThat(first.onward()).isEqualTo("order again");
    assertThat(first.touchpoints())
        .extracting(Touchpoint::title, Touchpoint::lane, Touchpoint::channel, Touchpoint::event)
        .containsExactly(
            tuple("Places an order", Lane.CUSTOMER, Channel.LIVE_CHAT, "order-placed"),
            tuple("Pick and pack", Lane.BACK_STAGE, null, null));
  }

  @Test
  void an_unknown_fact_in_a_condition_has_its_place_in_the_document() {
    assertThat(problems(MapFixtures.SMALL_MAP.replace("event.nth == 1", "event.nht == 1")))
        .singleElement()
        .asString()
        .startsWith("9:20: ")
        .contains("nht");
  }

  @Test
  void a_condition_in_quotes_is_counted_from_inside_of_them() {
    assertThat(problems(MapFixtures.SMALL_MAP.replace("event.nth == 1", "'event.nht == 1'")))
        .singleElement()
        .asString()
        .startsWith("9:21: ");
  }

  @Test
  void a_condition_of_several_lines_has_its_own_line() {
    String block = "|\n          event.nth == 1 &&\n          event.lnes == 2";
    assertThat(problems(MapFixtures.SMALL_MAP.replace("event.nth == 1", block)))
        .singleElement()
        .asString()
        .startsWith("11:16: ")
        .contains("lnes");
  }

  @Test
  void a_folded_condition_has_the_place_where_it_begins() {
    String block = ">\n          event.nth == 1 &&\n          event.lnes == 2";
    assertThat(problems(MapFixtures.SMALL_MAP.replace("event.nth == 1", block)))
        .singleElement()
        .asString()
        .startsWith("9:15: ");
  }

  @Test
  void an_event_that_does_not_exist_has_its_place() {
    assertThat(problems(MapFixtures.SMALL_MAP.replace("shipment-handed-over", "shipment-lost")))
        .containsExactly("13:13: There is no event named 'shipment-lost'");
  }

  @Test
  void every_fault_is_found_at_once() {
    assertThat(
            problems(
                """
                journey: Small Journey
                stages:
                  - stage: first
                    title: First
                    targetDays: soon
                    emotion: 7
                    colour: green
                    enter:
                      - on: order-placed
                  - stage: first
                    title: Again
                    enter:
                      - when: event.nth == 1
                    touchpoints:
                      - title: Calls
                        lane: middle
                        channel: fax
                      - title: Mails
                """))
        .containsExactly(
            "1:1: 'title' is missing",
            "1:10: 'journey' must be words in lower case, joined by hyphens",
            "5:17: 'targetDays' must be a whole number",
            "6:14: 'emotion' must be at most 5",
            "7:5: 'colour' is unknown here; known are actions, emotion, enter, goal, onward, owner,"
                + " stage, targetDays, texts, title, touchpoints",
            "10:12: 'stage' must differ from the stages before: first",
            "13:9: 'on' is missing: name the event, or with 'after' the time",
            "16:15: 'lane' must be one of customer, front-stage, back-stage, systems",
            "17:18: 'channel' must be one of phone, email, live-chat, social, in-person, web, post",
            "18:9: 'lane' is missing");
  }

  @Test
  void a_key_that_is_used_twice_is_refused() {
    assertThat(problems(MapFixtures.SMALL_MAP + "title: Another\n"))
        .containsExactly("19:1: 'title' is given twice");
  }

  @Test
  void a_text_that_is_not_yaml_has_the_place_where_it_breaks() {
    assertThat(problems("journey: small\ntitle: [unclosed\n"))
        .singleElement()
        .asString()
        .startsWith("3:1: ");
  }

  @Test
  void an_empty_document_and_one_of_another_kind_are_refused() {
    assertThat(problems("# nothing yet\n")).containsExactly("1:1: is empty");
    assertThat(problems("- journey\n")).containsExactly("1:1: must be a mapping of keys to values");
  }

  @Test
  void a_journey_without_stages_is_refused() {
    assertThat(problems("journey: small\ntitle: Small\nstages: []\n"))
        .containsExactly("3:9: 'stages' must have at least one item");
    assertThat(problems("journey: small\ntitle: Small\nstages: first\n"))
        .containsExactly("3:9: 'stages' must be a list");
  }

  @Test
  void a_stage_that_nothing_leads_to_is_refused() {
    String map = "journey: small\ntitle: Small\nstages:\n  - stage: first\n    title: First\n";
    assertThat(problems(map)).containsExactly("4:5: 'enter' is missing");
  }

  @Test
  void a_condition_of_a_time_names_the_event_that_it_is_about() {
    assertThat(problems(withWay("{after: P90D, from: [first], when: event.nth == 2}")))
        .containsExactly(
            "19:44: 'when' needs 'last': name the event whose last one must satisfy the condition");
    assertThat(problems(withWay("{on: order-placed, from: [first], unless: order-placed}")))
        .containsExactly("19:51: 'unless' is only for a way by time, with 'after'");
    assertThat(problems(withWay("{on: order-placed, from: [first], last: order-placed}")))
        .containsExactly("19:49: 'last' is only for a way by time, with 'after'");
    assertThat(
            problems(
                withWay(
                    "{after: P90D, from: [first], last: order-placed, when: event.nht == 2, unless:"
                        + " order-palced}")))
        .containsExactly(
            "19:69: undefined field 'nht'; did you mean 'nth'?",
            "19:88: There is no event named 'order-palced'");
    assertThat(
            problems(
                withWay(
                    "{after: P90D, from: [first], last: order-placed, when: event.nth == 2,"
                        + " unless: order-placed}")))
        .isEmpty();
  }

  @Test
  void a_condition_of_a_time_cannot_end_a_circle() {
    assertThat(
            problems(
                withWay("{after: P90D, from: [first], unless: order-placed}")
                    .replace(
                        "        when: event.nth == 1\n",
                        "        when: event.nth == 1\n      - {after: P1D, from: [regular], last:"
                            + " order-placed, when: event.nth > 5}\n")))
        .singleElement()
        .asString()
        .contains("time leads round in a circle for ever: first → regular → first");
  }

  private static String withWay(String way) {
    return MapFixtures.SMALL_MAP + "      - " + way + "\n";
  }

  private static List<String> problems(String document) {
    return MapFixtures.faults(document);
  }
}
