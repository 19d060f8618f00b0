package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marketing writes a journey map, publishes it, changes it and takes it back, over HTTP. */
@CairnTest
class JourneyMapsOverHttpTest {
  private static final String REASON = "{\"comment\":\"A change\"}";
  private static final String MAPS = "/api/journey-maps";

  @Autowired Callers callers;
  @Autowired Regulars regulars;

  private final String name = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
  private Http marketing;

  @BeforeEach
  void sign_in() {
    marketing = callers.person(Role.MARKETING);
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    marketing.post(MAPS + "/" + name + "/retirement", null);
  }

  @Test
  void customers_move_on_a_map_from_the_moment_it_is_published() {
    marketing.post(MAPS, source(map("event.nth == 1")));
    var early = regulars.withThreeOrders("Early " + name, null);

    HttpResponse<String> published = publish(1, "{\"comment\":\"For the holidays\"}");
    var customer = regulars.withThreeOrders("Late " + name, null);

    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    assertThat(published.headers().firstValue("Location"))
        .contains(MAPS + "/" + name + "/versions/1");
    assertThat(journeysOf(early.toString())).doesNotContain(name);
    assertThat(journeysOf(customer.toString())).contains(name);
  }

  @Test
  void a_draft_keeps_its_faults_and_names_them_when_it_is_published() {
    marketing.post(MAPS, source(map("event.nht == 1")));

    HttpResponse<String> refused = publish(1, REASON);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("errors").path(0).path("field").asString())
        .isEqualTo("text:8:20");
    assertThat(json(refused).path("errors").path(0).path("message").asString()).contains("nht");
  }

  @Test
  void a_text_is_checked_without_being_stored() {
    HttpResponse<String> checked =
        marketing.post(MAPS + "/checks", source("journey: x\ntitle: X\nstages: []\n"));

    assertThat(json(checked).path("faults").toString())
        .isEqualTo(
            "[{\"line\":3,\"column\":9,\"message\":\"'stages' must have at least one item\"}]");
    assertThat(marketing.get(MAPS + "/x").statusCode()).isEqualTo(404);
  }

  @Test
  void a_warning_names_an_example_from_the_history_and_does_not_prevent_publication() {
    regulars.withThreeOrders("Example " + name, null);
    String map =
        map("event.nth > 1 && event.nth < 1000000")
            + """
              - stage: again
                title: Again
                enter:
                  - on: order-placed
                    when: event.nth % 2 == 0 && event.nth < 1000000
            """;

    JsonNode checked = json(marketing.post(MAPS + "/checks", source(map)));

    assertThat(checked.path("faults").size()).as(checked.toString()).isZero();
    assertThat(checked.path("warnings").path(0).path("line").asInt()).isEqualTo(13);
    assertThat(checked.path("warnings").path(0).path("message").asString())
        .startsWith(
            "At the beginning, one 'order-placed' can take this way and the one to 'bought' in line"
                + " 7")
        .contains("; for example the event ");
    marketing.post(MAPS, source(map));
    assertThat(publish(1, REASON).statusCode()).isEqualTo(201);
  }

  @Test
  void the_draft_is_compared_with_the_version_in_force() {
    marketing.post(MAPS, source(map("event.nth == 1")));
    publish(1, REASON);
    save(map("event.nth == 2").replace("title: Bought", "title: Bought a gift"), 1);

    assertThat(marketing.get(MAPS + "/" + name + "/changes").body())
        .contains("\"path\":[\"stages\",\"bought\",\"title\"]", "\"before\":\"Bought\"")
        .contains("\"after\":\"event.nth == 2\"")
        .contains("\"sentence\":\"Entry of “Bought a gift” needs 2 orders instead of 1.\"");
    assertThat(
            json(marketing.get(MAPS + "/" + name + "/changes?from=live&to=1")).path("items").size())
        .isZero();
  }

  @Test
  void a_draft_is_kept_only_where_a_file_offers_another_text() {
    marketing.post(MAPS, source(map("event.nth == 1")));

    HttpResponse<String> kept = marketing.post(MAPS + "/" + name + "/draft/keep", null);

    assertThat(kept.statusCode()).isEqualTo(409);
    assertThat(json(kept).path("detail").asString())
        .isEqualTo(
            "No file offers another text in place of the draft of '%s': nothing is to be decided"
                .formatted(name));
  }

  @Test
  void the_page_of_a_map_that_is_not_in_force_says_what_can_be_done() {
    marketing.post(MAPS, source(map("event.nth == 1")));
    assertThat(marketing.get("/journeys/" + name).body())
        .contains("has not been published yet", "/journey-maps/" + name)
        .doesNotContain("??");
    publish(1, REASON);
    assertThat(marketing.get("/journey-maps/" + name + "/versions/1").body())
        .contains("map-picture", "A change", "event.nth == 1")
        .doesNotContain("??");
    marketing.post(MAPS + "/" + name + "/retirement", null);
    HttpResponse<String> retired = marketing.get("/journeys/" + name);
    assertThat(retired.statusCode()).isEqualTo(200);
    assertThat(retired.body())
        .contains("was taken out of force", "/journey-maps/" + name + "/versions/1")
        .doesNotContain("??");
    assertThat(marketing.get("/journeys/no-such-map").statusCode()).isEqualTo(404);
  }

  @Test
  void an_older_version_is_published_again_and_the_map_retired() {
    marketing.post(MAPS, source(map("event.nth == 1")));
    publish(1, REASON);
    save(map("event.nth == 2"), 1);
    publish(2, REASON);

    HttpResponse<String> back = publish(2, "{\"fromVersion\":1,\"comment\":\"Too late\"}");

    assertThat(json(back).path("live").asInt()).as(back.body()).isEqualTo(3);
    assertThat(
            json(marketing.get(MAPS + "/" + name + "/versions")).path("items").values().stream()
                .map(version -> version.path("comment").asString("none"))
                .toList())
        .isEqualTo(List.of("Too late", "A change", "A change"));

    HttpResponse<String> retired = marketing.post(MAPS + "/" + name + "/retirement", null);

    assertThat(json(retired).path("live").isNull()).as(retired.body()).isTrue();
    assertThat(marketing.get("/api/journeys/" + name).statusCode()).isEqualTo(404);
  }

  @Test
  void a_version_is_exported_byte_for_byte_as_it_was_written() {
    Random random = new Random(19);
    List<String> spices =
        List.of(
            "# zażółć gęślą jaźń", "#\ttab", "   ", "", "# “quotes” \\ {0} %s", "# \uD83D\uDE80");
    List<String> written = new ArrayList<>();
    for (int version = 1; version <= 12; version++) {
      StringBuilder text = new StringBuilder();
      for (String line : map("event.nth == " + version).split("\n")) {
        text.append(line).append(" ".repeat(random.nextInt(3))).append('\n');
        if (random.nextBoolean()) {
          text.append(spices.get(random.nextInt(spices.size()))).append('\n');
        }
      }
      written.add(random.nextBoolean() ? text.toString() : text + "\n\n# the end");
      if (version == 1) {
        marketing.post(MAPS, source(written.getLast()));
      } else {
        save(written.getLast(), version - 1);
      }
      HttpResponse<String> published = publish(version, REASON);
      assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }
    for (int version = 1; version <= 12; version++) {
      String path = MAPS + "/" + name + "/versions/" + version;
      HttpResponse<String> file = marketing.get(path + "/file");

      assertThat(json(marketing.get(path)).path("text").asString())
          .isEqualTo(written.get(version - 1));
      assertThat(file.body()).isEqualTo(written.get(version - 1));
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("attachment", name + ".yaml");
      assertThat(file.headers().firstValue("Content-Type").orElse(""))
          .isEqualToIgnoringCase("application/yaml;charset=UTF-8");
    }
  }

  @Test
  void two_people_do_not_overwrite_each_other() {
    marketing.post(MAPS, source(map("event.nth == 1")));
    save(map("event.nth == 2"), 1);

    assertThat(save(map("event.nth == 3"), 1).statusCode()).isEqualTo(412);
    assertThat(publish(1, REASON).statusCode()).isEqualTo(412);
  }

  private HttpResponse<String> publish(int revision, String publication) {
    return marketing.post(
        MAPS + "/" + name + "/versions", publication, "If-Match", "\"" + revision + "\"");
  }

  private HttpResponse<String> save(String map, int revision) {
    return marketing.put(MAPS + "/" + name, source(map), "If-Match", "\"" + revision + "\"");
  }

  private List<String> journeysOf(String customer) {
    return json(marketing.get("/api/customers/" + customer + "/journeys"))
        .path("items")
        .values()
        .stream()
        .map(standing -> standing.path("journey").asString())
        .toList();
  }

  private String map(String condition) {
    return """
    journey: %s
    title: Gifts
    stages:
      - stage: bought
        title: Bought
        enter:
          - on: order-placed
            when: %s
    """
        .formatted(name, condition);
  }

  private static String source(String yaml) {
    return JsonMapper.shared().createObjectNode().put("text", yaml).toString();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
