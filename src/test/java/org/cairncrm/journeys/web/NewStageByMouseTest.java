package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole way of a marketing person: a stage is added, tried on the history and published, and
 * customers are seen there. The text of the map is never opened.
 *
 * <p>To renew the pictures of the manual: {@code CAIRN_DOCS=record mvn test
 * -Dtest=NewStageByMouseTest}.
 */
@CairnTest
@Tag("browser")
class NewStageByMouseTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final Path PICTURES = Path.of("docs/images");

  private static Chromium chromium;

  private final String name = "refills-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired Regulars regulars;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_customer_is_under_way() {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys
              .maps()
              .create(
                  """
                  journey: %s
                  title: Coffee
                  stages:
                    - stage: bought
                      title: Bought
                      enter: [{on: order-placed, when: event.nth == 1}]
                    - stage: faithful
                      title: Faithful
                      enter: [{on: order-placed, when: event.nth == 1000000}]
                  """
                      .formatted(name));
          return journeys.maps().publish(name, 1, null);
        });
    regulars.withThreeOrders("Drinks coffee", null);
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void a_stage_is_added_tried_published_and_filled(Look look) {
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      add(page);
      if (look == Look.PHONE_LIGHT) {
        page.click("[data-close]");
      }

      page.click(".edit-steps button[formaction$=trial]");
      page.waitForURL("**/simulations/*");
      while (page.locator("#try-progress").count() > 0) {
        worker.sweep();
        page.reload();
      }
      assertThat(page.locator("main")).containsText("Waits for a refill");
      assertThat(page.locator("main")).containsText("Customers who would be elsewhere");
      Readers.canUse(page, "the step Try");
      record(page, look, "journey-try.png");
      page.click(".crumbs a[href$=" + name + "]");

      page.click(".edit-steps button[formaction$=publication]");
      assertThat(page.locator(".difference"))
          .containsText("Stage “Waits for a refill” was added after “Bought”.");
      page.check("#policy-MIGRATE");
      page.selectOption("#becomes-0", "waits-for-a-refill");
      page.fill("#comment", "We see who may run out of coffee");
      record(page, look, "journey-publish.png");
      page.click(".publishing button");
      while (publications.list(name).getFirst().doneAt() == null) {
        worker.sweep();
      }

      page.navigate("/journeys/" + name);
      assertThat(page.locator("main")).containsText("Waits for a refill");
      assertThat(visit.errors()).isEmpty();
    }
    assertThat(journeys.map(name).stages().get(1).title()).isEqualTo("Waits for a refill");
    assertThat(journeys.map(name).stages().get(1).customers()).isEqualTo(1);
  }

  private static void add(Page page) {
    page.click("[id='insert/stages/0']");
    page.fill("[id='panel/stages/1/title']", "Waits for a refill");
    page.locator("[id='panel/stages/1/title']").blur();
    assertThat(page.locator("[id='at/stages/1']")).containsText("Waits for a refill");
    page.click("[id='panel-add/stages/1/enter']");
    page.selectOption("#way-event", "order-placed");
    page.click("#test-add");
    page.selectOption("#test-comparison-0", "at-least");
    page.fill("#test-operand-0", "2");
    page.locator("#test-operand-0").blur();
    assertThat(page.locator(".edit-said"))
        .hasText("When an order is placed, and it is the 2nd or a later one");
    assertThat(page.locator("#edit-check")).containsText("no faults");
    assertThat(page.locator("#edit-text")).isHidden();
  }

  private static void record(Page page, Look look, String file) {
    if (look == Look.DESKTOP_LIGHT && "record".equals(System.getenv("CAIRN_DOCS"))) {
      page.locator("main")
          .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    }
    assertThat(PICTURES.resolve(file)).exists();
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
