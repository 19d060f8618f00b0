package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Marketing sees what may be a mistake in a map, goes to its place, and publishes all the same. */
@CairnTest
@Tag("browser")
class MapWarningsPageTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String name = "gifts-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Callers callers;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    callers.person(Role.MARKETING).post("/api/journey-maps/" + name + "/retirement", null);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void a_warning_is_amber_leads_to_its_place_and_does_not_prevent_publication(Look look) {
    String map = map("event.nth > 2000000");
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journey-maps/drafts/new");
      page.click("text=Text (YAML)");
      page.fill("#text", map);
      assertThat(page.locator("#faults .note.good")).hasText("No faults");
      assertThat(page.locator("#faults .note.warn"))
          .hasText("1 warning. It does not prevent publication.");
      assertThat(page.locator(".gutter .warn")).hasText("13");
      page.click(".fault.warn");
      assertThat(page.evaluate("document.getElementById('text').selectionStart"))
          .isEqualTo(map.indexOf("event.nth > 2000000"));
      Readers.canUse(page, "a map with a warning");

      page.click("text=Save draft");
      assertThat(page.locator("h1")).containsText("Gifts Draft");
      page.click("text=Publish…");
      page.fill("[name=comment]", "The first version");
      page.click(".publishing button");
      assertThat(page.locator("h1")).containsText("Publications");
      page.navigate("/journey-maps/" + name);
      assertThat(page.locator("h1")).containsText("In force: version 1");

      page.click("text=Text (YAML)");
      page.fill("#text", map("event.nth < 1000000"));
      assertThat(page.locator("#faults .note.warn")).hasCount(0);
      assertThat(page.locator(".gutter .warn")).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  private String map(String second) {
    return """
    journey: %s
    title: Gifts
    stages:
      - stage: bought
        title: Bought
        enter:
          - on: order-placed
            when: event.nth > 1000000
      - stage: again
        title: Again
        enter:
          - on: order-placed
            when: %s
    """
        .formatted(name, second);
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
