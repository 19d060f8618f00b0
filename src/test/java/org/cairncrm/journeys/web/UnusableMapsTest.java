package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps that are too large, would never end, or have values that cannot be kept, over HTTP: a clear
 * fault, and nothing is lost.
 */
@CairnTest
class UnusableMapsTest {
  private static final String MAPS = "/api/journey-maps";

  @Autowired Callers callers;

  private final String name = "large-" + UUID.randomUUID().toString().substring(0, 8);
  private Http marketing;

  @BeforeEach
  void a_map_in_force() {
    marketing = callers.person(Role.MARKETING);
    marketing.post(
        MAPS, source(map(stage("bought", "on: order-placed\n        when: event.nth > 1000000"))));
    assertThat(publish(1).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    marketing.post(MAPS + "/" + name + "/retirement", null);
  }

  /** The stages, and the fault that the check finds. */
  static Stream<String[]> faulty() {
    String five =
        IntStream.range(0, 500)
            .mapToObj(i -> stage("stage-" + i, "on: order-placed"))
            .collect(Collectors.joining());
    String condition = "event.nth == 1" + " || event.nth == 2".repeat(6000);
    return Stream.of(
        new String[] {five, "'stages' must have at most 20 items"},
        new String[] {
          stage("long", "on: order-placed\n        when: " + condition),
          "must have at most 2000 characters"
        },
        new String[] {
          stage("day", "{after: P1D, from: [night]}")
              + stage("night", "{after: P1D, from: [day]}")
              + stage("dawn", "on: order-placed"),
          "round in a circle"
        },
        new String[] {
          stage("late", "{after: P999999999W, from: [bought]}"),
          "must be a duration in weeks, days, hours or minutes"
        },
        new String[] {
          stage("half", "on: order-placed")
              .replace("title: Stage", "title: A\n    targetDays: 2.5"),
          "must be a whole number"
        },
        new String[] {
          stage("nul", "on: order-placed").replace("title: Stage", "title: \"St\\0ge\""),
          "must not contain control characters"
        });
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void is_kept_as_a_draft_with_its_fault_and_the_version_in_force_stays(
      String stages, String fault) {
    HttpResponse<String> checked = marketing.post(MAPS + "/checks", source(map(stages)));
    HttpResponse<String> saved =
        marketing.put(MAPS + "/" + name, source(map(stages)), "If-Match", "\"1\"");
    HttpResponse<String> refused = publish(2);
    HttpResponse<String> tried = marketing.post("/api/journeys/" + name + "/simulations", "{}");

    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(read(checked).path("faults").toString()).contains(fault);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(read(saved).path("text").asString()).isEqualTo(map(stages));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(fault);
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(read(marketing.get(MAPS + "/" + name)).path("live").asInt()).isEqualTo(1);
    assertThat(marketing.get("/journey-maps/" + name).statusCode()).isEqualTo(200);
    assertThat(marketing.get("/api/journeys/" + name).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> publish(int revision) {
    return marketing.post(
        MAPS + "/" + name + "/versions",
        "{\"comment\":\"A change\"}",
        "If-Match",
        "\"" + revision + "\"");
  }

  private String map(String stages) {
    return "journey: %s\ntitle: Large\nstages:\n%s".formatted(name, stages);
  }

  private static String stage(String stage, String way) {
    return """
      - stage: %s
        title: Stage
        enter:
          - %s
    """
        .formatted(stage, way);
  }

  private static String source(String text) {
    return JsonMapper.shared().createObjectNode().put("text", text).toString();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
