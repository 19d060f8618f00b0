package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The drawing of a journey map in the browser. */
@CairnTest
@Tag("browser")
class JourneyPicturePagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  @Autowired People people;
  @Autowired Journeys journeys;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void everybody_can_read_the_drawing_also_on_a_phone_and_in_the_dark() {
    for (Look look : Look.values()) {
      try (var visit = visit(look)) {
        Page page = visit.page();
        page.navigate("/journeys/online-purchase");
        Readers.canUse(page, "the drawing of online purchase");
        page.locator(".as-table summary").click();
        assertThat(page.locator(".as-table th[scope=row]").first()).hasText("Discovered");
        Readers.canUsePart(page, ".as-table", "the drawing as a table");
        assertThat(visit.errors()).isEmpty();
      }
    }
  }

  @Test
  void a_desktop_shows_the_drawing_and_a_phone_a_list() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      assertThat(page.locator(".map-picture")).isVisible();
      assertThat(page.locator(".journey-map > .listed")).isHidden();
      page.locator(".map-picture a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/journey-stays.*discovered.*"));
    }
    try (var visit = visit(Look.PHONE_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      assertThat(page.locator(".map-picture")).isHidden();
      assertThat(page.locator(".journey-map > .listed > li"))
          .hasCount(journeys.map("online-purchase").stages().size());
      page.locator(".journey-map .listed b a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/journey-stays.*discovered.*"));
    }
  }

  @Test
  void maps_with_4_12_and_20_stages_are_legible_at_1280_pixels_without_overlaps() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.setViewportSize(1280, 800);
      for (int stages : List.of(4, 12, 20)) {
        String name = "long-" + stages + "-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(journeys.maps().check(map(name, stages)).faults()).isEmpty();
        Caller.as(Actor.CAIRN, () -> journeys.maps().create(map(name, stages)));
        page.navigate("/journeys/" + name + "/map?draft=true");
        Locator drawing = page.locator(".map-picture");
        assertThat(drawing).isVisible();
        assertThat((Boolean) page.evaluate(FITS)).as("%s stages fit", stages).isTrue();
        assertThat((List<?>) page.evaluate(SMALL)).as("texts of %s stages", stages).isEmpty();
        assertThat((List<?>) page.evaluate(OVERLAPS)).as("texts of %s stages", stages).isEmpty();
      }
      Readers.canUse(page, "a map with 20 stages");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static final String FITS =
      """
      () => document.documentElement.scrollWidth <= 1280
        && document.querySelector('.map-picture').getBoundingClientRect().right
          <= document.querySelector('.journey-map').getBoundingClientRect().right
      """;

  private static final String SMALL =
      """
      () => { const drawing = document.querySelector('.map-picture')
        const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
        return [...drawing.querySelectorAll('text')]
          .filter(text => parseFloat(getComputedStyle(text).fontSize) * scale < 12)
          .map(text => text.textContent) }
      """;

  private static final String OVERLAPS =
      """
      () => { const texts = [...document.querySelectorAll('.map-picture text')]
          .map(text => ({text: text.textContent, box: text.getBBox()}))
        const touch = (a, b) => a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1
          && a.y < b.y + b.height - 4 && b.y < a.y + a.height - 4
        return texts.flatMap((one, i) => texts.slice(i + 1)
          .filter(other => touch(one.box, other.box)).map(other => one.text + ' / ' + other.text)) }
      """;

  private static String map(String name, int stages) {
    var text = new StringBuilder("journey: %s\ntitle: Long\nstages:\n".formatted(name));
    for (int i = 0; i < stages; i++) {
      text.append(
          """
            - stage: stage-%1$d
              title: Waits for the supplier's promised delivery number %1$d
              targetDays: 3
              emotion: %2$d
              enter: [{on: order-placed, when: event.nth == %3$d}]
              touchpoints:
                - {title: Asks where it is and when it comes, lane: customer, channel: live-chat}
                - {title: Lieferbestätigungsbenachrichtigung, lane: front-stage, channel: email}
                - {title: Inventory, lane: systems}
          """
              .formatted(i, 1 + i % 5, 1_000_000 + i));
    }
    return text.toString();
  }

  @Test
  void a_print_is_light_and_has_the_drawing_without_buttons() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
      assertThat(page.locator(".map-picture")).isVisible();
      assertThat(page.locator(".exports")).isHidden();
      assertThat(page.locator(".map-ground").first()).hasCSS("fill", "rgb(244, 242, 237)");
    }
  }

  @Test
  void the_drawing_is_downloaded_as_svg_png_and_mermaid() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      for (String kind : List.of("svg", "png", "mmd")) {
        var file =
            page.waitForDownload(
                () -> page.locator(".exports a[href*='map." + kind + "']").click());
        assertThat(file.suggestedFilename()).isEqualTo("online-purchase." + kind);
        assertThat(file.path()).isNotEmptyFile();
      }
    }
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
