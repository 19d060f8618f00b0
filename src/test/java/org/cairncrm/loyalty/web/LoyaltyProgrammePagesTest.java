package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.loyalty.LoyaltyRule;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A loyalty manager writes a programme in the console, corrects its faults and publishes it. */
@CairnTest
@Tag("browser")
class LoyaltyProgrammePagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String name = "gifts-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Programmes programmes;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    try {
      Caller.as(Actor.CAIRN, () -> programmes.documents().retire(name));
    } catch (Conflict | NotFound notInForce) {
      // nothing to take back
    }
  }

  @Test
  void a_programme_is_written_corrected_compared_and_published() {
    try (var visit = visit(Role.LOYALTY_MANAGER)) {
      Page page = visit.page();
      page.navigate("/loyalty");
      page.click("text=Loyalty programmes");
      page.click("text=New loyalty programme");
      page.click("text=Write it as text");
      page.click("[data-view=edit-text]");
      assertThat(page.locator("#faults")).containsText("'programme' must be words in lower case");

      page.fill("#text", programme("event.nht == 2"));
      assertThat(page.locator("#faults")).containsText("undefined field 'nht'");
      assertThat(page.locator(".gutter .bad")).hasText("6");
      page.click("#faults .fault");
      assertThat(page.evaluate("document.getElementById('text').selectionStart"))
          .isEqualTo(programme("event.nht == 2").indexOf(".nht"));
      page.click("text=Save draft");
      assertThat(page.locator("h1")).containsText("Gifts Draft");

      page.click("[data-view=edit-text]");
      page.click("#filling summary");
      page.fill("[id='field/rewards/0/when']", "event.nth == 2");
      page.locator("[id='field/rewards/0/when']").blur();
      assertThat(page.locator("#faults")).containsText("No faults");
      assertThat(page.locator("#text")).hasValue(programme("event.nth == 2"));
      assertThat(page.locator("#changes")).containsText("if it is the 2nd");
      publish(page, "For the holidays");
      assertThat(page.locator("h1")).containsText("In force: version 1");
      assertThat(page.locator("#versions")).containsText("For the holidays");
      assertThat(programmes.rules())
          .extracting(LoyaltyRule::programme, LoyaltyRule::condition)
          .contains(tuple(name, "event.nth == 2"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void an_older_version_is_published_again_and_a_programme_is_retired() {
    try (var visit = visit(Role.LOYALTY_MANAGER)) {
      Page page = visit.page();
      created(page);
      publish(page, "The first one");
      page.click("[data-view=edit-text]");
      page.fill("[id='field/title']", "Presents");
      page.locator("[id='field/title']").blur();
      assertThat(page.locator("#changes")).containsText("Presents");
      page.click("text=Save draft");
      page.navigate("/loyalty-programmes");
      assertThat(page.locator("tr:has-text('Presents')")).containsText("Unpublished changes");
      page.click("text=Presents");
      publish(page, "Another word");
      assertThat(page.locator("h1")).containsText("In force: version 2");

      page.click("#versions a:has-text('Version 1')");
      assertThat(page.locator(".difference")).containsText("Gifts");
      page.click("text=Publish this version again");
      page.fill("#comment", "The other word was better");
      page.click(".publishing button");
      assertThat(page.locator("h1")).containsText("Gifts In force: version 3");

      page.click("button:has-text('Retire')");
      page.click("#retirement button.danger");
      assertThat(page.locator("h1")).containsText("Retired");
      assertThat(programmes.rules()).extracting(LoyaltyRule::programme).doesNotContain(name);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_form_adds_moves_and_removes_rules_by_the_keyboard() {
    try (var visit = visit(Role.LOYALTY_MANAGER)) {
      Page page = visit.page();
      created(page);
      page.click("[data-view=edit-text]");
      page.locator("[id='add/rewards']").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("[id='field/rewards/1/rule']")).isFocused();
      page.keyboard().type("third");
      page.keyboard().press("Tab");
      assertThat(page.locator("#text")).hasValue(Pattern.compile("- rule: third\n"));
      page.locator("[id='up/rewards/1']").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#text"))
          .hasValue(Pattern.compile("rule: third.*rule: " + name, Pattern.DOTALL));
      // the form takes the focus once more when it settles
      assertThat(page.locator(".htmx-settling")).hasCount(0);
      page.locator("[id='remove/rewards/0']").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#text")).hasValue(programme("event.nth == 2"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void what_somebody_else_saved_meanwhile_is_not_lost_by_accident() {
    try (var visit = visit(Role.LOYALTY_MANAGER)) {
      Page page = visit.page();
      created(page);
      Caller.as(
          Actor.CAIRN,
          () ->
              programmes
                  .documents()
                  .save(name, programme("event.nth == 2").replace("points: 5", "points: 6"), 1));
      page.click("[data-view=edit-text]");
      page.fill("#text", programme("event.nth == 3"));
      page.click("text=Save draft");
      assertThat(page.locator("[role=alert]")).containsText("saved this draft");
      assertThat(page.locator(".card:has([role=alert]) .difference"))
          .containsText("from “6 points” to “5 points”");
      assertThat(page.locator("#text")).hasValue(programme("event.nth == 3"));

      page.click("text=Save draft");
      assertThat(page.locator("[role=alert]")).isHidden();
      assertThat(programmes.documents().draft(name).text()).isEqualTo(programme("event.nth == 3"));
    }
  }

  @Test
  void everybody_can_use_the_pages() {
    try (var visit = visit(Role.ADMIN)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes");
      Readers.canUse(page, "the programmes");
      created(page);
      Readers.canUse(page, "a draft");
      page.click("[data-view=edit-text]");
      page.locator("#filling details").first().locator("summary").click();
      Readers.canUse(page, "a rule of a draft");
      publish(page, "The first one");
      page.click("#versions a:has-text('Version 1')");
      Readers.canUse(page, "a version");
      page.navigate("/journey-maps/online-purchase");
      Readers.canUse(page, "a journey map");
      assertThat(visit.errors()).isEmpty();
    }
    try (var visit = visit(Role.AGENT)) {
      visit.page().navigate("/loyalty-programmes/shop-rewards");
      Readers.canUse(visit.page(), "a programme to read");
      assertThat(visit.page().locator("text=Save draft")).isHidden();
    }
  }

  private void created(Page page) {
    page.navigate("/loyalty-programmes/drafts/new?template=text");
    page.click("[data-view=edit-text]");
    page.fill("#text", programme("event.nth == 2"));
    assertThat(page.locator("#faults")).containsText("No faults");
    page.click("text=Save draft");
    assertThat(page.locator("h1")).containsText("Gifts Draft");
  }

  private static void publish(Page page, String comment) {
    page.click(".edit-steps button[formaction$=publication]");
    page.fill("#comment", comment);
    page.click(".publishing button");
    assertThat(page.locator("#in-force")).isVisible();
  }

  private String programme(String when) {
    return """
    programme: %s
    title: Gifts
    rewards:
      - rule: %1$s
        title: A gift   # small
        when: %s
        gives:
          points: 5
        because: this is order {event.nth}
        declined: this is order {event.nth} only
    """
        .formatted(name, when);
  }

  private Chromium.Visit visit(Role role) {
    var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    String username = role.word() + "-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", role, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
