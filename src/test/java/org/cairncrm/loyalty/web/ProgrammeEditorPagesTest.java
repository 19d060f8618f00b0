package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A loyalty manager makes a programme with forms, publishes it and sees the first grant. */
@CairnTest
@Tag("browser")
class ProgrammeEditorPagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  private final String name = "club-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Programmes programmes;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_draft_with_two_rewards() {
    Caller.as(Actor.CAIRN, () -> programmes.documents().create(programme()));
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    retire(name);
  }

  private void retire(String programme) {
    try {
      Caller.as(Actor.CAIRN, () -> programmes.documents().retire(programme));
    } catch (Conflict | NotFound notInForce) {
      // nothing to take back
    }
  }

  private String programme() {
    return """
    # the club
    programme: %s
    title: Tea club
    rewards:
      - rule: %1$s-third
        title: Every third order   # of the season
        when: event.nth > 1000000
        repeat: {every: 3}
        gives:
          voucher: {percent: 10, validDays: 60}
      - rule: %1$s-back
        title: Back again
        when: event.nth > 1000000
        repeat: {backAfterDays: 90}
        gives: {points: 50}
    """
        .formatted(name);
  }

  @Test
  void a_ten_percent_voucher_is_made_from_nothing_published_and_granted() {
    CustomerId customer = regulars.withThreeOrders("Halina Wrona", null);
    String club = "come-back-" + name;
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes");
      page.click("text=New loyalty programme");
      page.fill("#new-title", "Come back " + name);
      page.click("text=Create the draft");
      assertThat(page.locator("h1")).containsText("Come back");
      assertThat(page.locator("#edit-check")).containsText("1 fault");

      page.click("#add-reward");
      assertThat(page.locator("[id='panel/rewards/0/title']")).isFocused();
      page.keyboard().type("10 % for coming back");
      page.keyboard().press("Tab");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("10 % for coming back");
      page.fill("[id='panel/rewards/0/repeat/withinDays']", "20");
      page.locator("[id='panel/rewards/0/repeat/withinDays']").blur();
      assertThat(page.locator("[id='card/rewards/0'] .programme-said"))
          .hasText("10 % voucher, valid 60 days, for an order within 20 days of the one before");
      assertThat(page.locator("#edit-check")).containsText("no faults");

      page.click(".edit-steps button[formaction$=trial]");
      assertThat(page.locator("h1")).containsText("Try: Come back");
      page.click("text=Back to the draft");

      page.click(".edit-steps button[formaction$=publication]");
      assertThat(page.locator(".difference"))
          .containsText("Added: 10 % for coming back. 10 % voucher, valid 60 days");
      page.fill("#comment", "Customers come back too late");
      page.click(".publishing button");
      assertThat(page.locator("h1")).containsText("In force: version 1");
      assertThat(page.locator("#in-force")).containsText("In force since");
      assertThat(page.locator("#grants")).containsText("Nothing was granted yet");
      assertThat(page.locator("#content[data-connected]")).isVisible();

      regulars.orderAgain(customer, TestClock.START);
      assertThat(page.locator("#grants tbody tr")).hasCount(1);
      assertThat(page.locator("#grants tbody tr")).containsText("Halina Wrona");
      assertThat(page.locator("#grants tbody tr")).containsText("10 % for coming back");
      page.click("#grants tbody a");
      assertThat(page.locator("#content")).containsText("10 % for coming back");
      assertThat(visit.errors()).isEmpty();
    } finally {
      retire(club);
    }
  }

  @Test
  void an_example_becomes_a_draft_with_one_click() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/drafts/new");
      assertThat(page.locator(".programme-cards")).containsText("10 % voucher, valid 60 days");
      page.click("[aria-label='Use the example Points and tiers']");
      assertThat(page.locator("h1")).containsText("Points and tiers Draft");
      assertThat(page.locator("[id='card/earning/0']"))
          .containsText("1 point for 1 EUR, 4 PLN or 5 RON, for each order");
      assertThat(page.locator("[id='card/tiers']")).containsText("Gold from 1,500");
      page.click("[id='at/tiers']");
      page.fill("[id='panel/tiers/levels/2/from']", "2000");
      page.locator("[id='panel/tiers/levels/2/from']").blur();
      assertThat(page.locator("[id='card/tiers']")).containsText("Gold from 2,000");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void rules_are_changed_moved_removed_and_taken_back_by_the_keyboard() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/" + name);
      press(page, "lower/rewards/0");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("Back again");
      press(page, "raise/rewards/1");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("Every third order");
      press(page, "delete/rewards/0");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("Back again");
      assertThat(page.locator("#undo-removal")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("Every third order");
      assertThat(page.locator("#text")).hasValue(programme());

      press(page, "at/rewards/0");
      assertThat(page.locator("#panel-title")).isFocused();
      page.locator("[id='kind/rewards/0/repeat/every']").focus();
      page.keyboard().type("Days since the order before");
      assertThat(page.locator("[id='card/rewards/0']")).containsText("within 30 days");
      press(page, "drop/rewards/0/repeat/withinDays");
      assertThat(page.locator("[id='more/rewards/0/repeat']")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("[id='kind/rewards/0/repeat/nth']")).isFocused();
      assertThat(page.locator("[id='card/rewards/0']")).containsText("for the 2nd order");
      assertThat(page.locator("#text")).hasValue(Pattern.compile("# of the season"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void press(Page page, String id) {
    Locator button = page.locator("[id='" + id + "']");
    assertThat(page.locator(".htmx-settling")).hasCount(0);
    button.focus();
    page.keyboard().press("Enter");
  }

  @Test
  void a_voucher_gets_another_kind_a_condition_and_a_cap_with_the_faults_beside_the_fields() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/" + name);
      page.click("[id='at/rewards/0']");
      page.fill("[id='panel/rewards/0/gives/voucher/percent']", "ten");
      page.locator("[id='panel/rewards/0/gives/voucher/percent']").blur();
      assertThat(page.locator("[id='panel/rewards/0/gives/voucher/percent-error']"))
          .containsText("must be a number");
      assertThat(page.locator("[id='panel/rewards/0/gives/voucher/percent']")).hasValue("ten");
      page.selectOption("[id='kind/rewards/0/gives']", "amounts");
      page.fill("[id='panel/rewards/0/gives/voucher/amounts/0/amount']", "5");
      page.locator("[id='panel/rewards/0/gives/voucher/amounts/0/amount']").blur();
      assertThat(page.locator("[id='card/rewards/0']")).containsText("Voucher of 5 EUR");
      page.click("#test-add");
      page.selectOption("#test-field-1", "channel");
      assertThat(page.locator("[id='card/rewards/0'] .programme-said")).containsText("and channel");
      assertThat(page.locator("#edit-check")).containsText("no faults");

      page.click("#add-earning");
      assertThat(page.locator("[id='panel/earning/0/title']")).isFocused();
      page.click("[id='more/earning/0/caps']");
      assertThat(page.locator("[id='panel/earning/0/caps/0/most']")).isFocused();
      assertThat(page.locator("[id='card/earning/0']")).containsText("at most 1,000 points a year");
      page.click("[id='at']");
      page.fill("[id='panel/expiry/after']", "18");
      page.locator("[id='panel/expiry/after']").blur();
      assertThat(page.locator("[id='card']"))
          .containsText("Points expire 18 months after they are earned.");
      page.click("#add-tiers");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      page.click("button:has-text('Save draft')");
      assertThat(page.locator(".acts [data-undo]")).isDisabled();
      assertThat(page.locator("[id='card/tiers']")).containsText("New level from 100");
      assertThat(programmes.documents().draft(name).text())
          .contains("# the club", "# of the season", "after: P18M");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void somebody_elses_draft_is_not_overwritten_by_accident() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/" + name);
      Caller.as(
          Actor.CAIRN,
          () -> programmes.documents().save(name, programme().replace("every: 3", "every: 4"), 1));
      page.click("[id='at/rewards/1']");
      page.fill("[id='panel/rewards/1/gives/points']", "70");
      page.locator("[id='panel/rewards/1/gives/points']").blur();
      assertThat(page.locator("[id='card/rewards/1']")).containsText("70 points");
      page.click("button:has-text('Save draft')");

      assertThat(page.locator("[role=alert]")).containsText("saved this draft");
      assertThat(page.locator(".card:has([role=alert]) .difference"))
          .containsText("from “for every 4th order");
      assertThat(page.locator("#text")).hasValue(programme().replace("points: 50", "points: 70"));
    }
  }

  @Test
  void a_phone_shows_the_rules_and_then_the_panel() {
    try (var visit = visit(Look.PHONE_LIGHT)) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/" + name);
      assertThat(page.locator("#edit-panel")).isHidden();
      page.click("[id='at/rewards/0']");
      assertThat(page.locator("#edit-panel")).isVisible();
      page.fill("[id='panel/rewards/0/repeat/every']", "5");
      page.locator("[id='panel/rewards/0/repeat/every']").blur();
      page.click("#edit-panel [data-close]");
      assertThat(page.locator("#edit-panel")).isHidden();
      assertThat(page.locator("[id='card/rewards/0']")).containsText("for every 5th order");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "loyalty-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.LOYALTY_MANAGER, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
