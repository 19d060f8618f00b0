package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people edit one draft, and the manual shows what the editor looks like. */
@CairnTest
@Tag("browser")
class MapEditorDraftsTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final Path PICTURE = Path.of("docs/images/journey-editor.png");

  private final String name = "refills-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @LocalServerPort int port;

  @Test
  void a_draft_that_somebody_else_saved_meanwhile_is_not_lost() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().create(map("Loyal")));
    try (var visit = visit()) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      Caller.as(Actor.CAIRN, () -> journeys.maps().save(name, map("Faithful"), 1));
      page.click("[id='at/stages/0']");
      page.fill("[id='panel/stages/0/title']", "Bought coffee");
      page.click("text=Save draft");
      assertThat(page.locator("[role=alert]").first()).containsText("saved this draft");
      assertThat(page.locator(".difference").first())
          .containsText("Stage “Faithful” is now called “Loyal”.");
      assertThat(page.locator("[id='at/stages/0']")).containsText("Bought coffee");
      assertThat(journeys.maps().draft(name).text()).contains("Faithful");
    }
  }

  /** To renew the picture: {@code CAIRN_DOCS=record mvn test -Dtest=MapEditorDraftsTest}. */
  @Test
  void the_picture_of_the_manual_shows_the_panel_of_a_way() {
    try (var visit = visit()) {
      Page page = visit.page();
      page.navigate("/journey-maps/online-purchase");
      page.click("[id='at/stages/6/enter/0']");
      assertThat(page.locator(".edit-said")).hasText("When an order is placed, and it is the 2nd");
      if ("record".equals(System.getenv("CAIRN_DOCS"))) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
      }
      assertThat(PICTURE).exists();
    }
  }

  private Chromium.Visit visit() {
    var visit = Chromium.start().visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }

  private String map(String last) {
    return """
    journey: %s
    title: Refills
    stages:
      - stage: bought
        title: Bought
        enter:
          - on: order-placed
            when: event.nth > 1000000
      - stage: loyal
        title: %s
        enter:
          - on: order-placed
            when: event.nth > 2000000
    """
        .formatted(name, last);
  }
}
