package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A marketing person edits a journey by its drawn map, and never sees YAML. */
@CairnTest
@Tag("browser")
class MapEditorPagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  private final String name = "refills-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_draft_with_two_stages() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().create(map()));
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    try {
      Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
    } catch (Conflict | NotFound notInForce) {
      // nothing to take back
    }
  }

  private String map() {
    return """
    # Refills of coffee
    journey: %s
    title: Refills
    stages:
      - stage: bought
        title: Bought   # for the first time
        targetDays: 10
        emotion: 3
        enter:
          - on: order-placed
            when: event.nth > 1000000
      - stage: loyal
        title: Loyal
        emotion: 4
        enter:
          - on: order-placed
            when: event.nth > 2000000
    """
        .formatted(name);
  }

  @Test
  void a_stage_is_added_named_filled_with_pickers_and_published() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      assertThat(page.locator("#edit-text")).isHidden();
      page.click("[id='insert/stages/0']");
      assertThat(page.locator("[id='panel/stages/1/title']")).isFocused();
      assertThat(page.locator("#edit-check")).containsText("1 fault");
      page.keyboard().type("Waits for a refill");
      page.keyboard().press("Tab");
      assertThat(page.locator("[id='at/stages/1']")).containsText("Waits for a refill");
      page.fill("[id='panel/stages/1/goal']", "Orders coffee again before the bag is empty.");
      page.fill("[id='panel/stages/1/targetDays']", "28");
      page.locator("[id='panel/stages/1/targetDays']").blur();
      assertThat(page.locator("[id='at/stages/1']")).containsText("target 28 days");

      page.click("[id='panel-add/stages/1/enter']");
      page.selectOption("#way-event", "order-placed");
      page.click("#test-add");
      page.selectOption("#test-comparison-0", "at-least");
      page.fill("#test-operand-0", "1500000");
      page.locator("#test-operand-0").blur();
      assertThat(page.locator(".edit-said"))
          .hasText("When an order is placed, and it is the 1,500,000th or a later one");
      page.click("#test-add");
      page.selectOption("#test-field-1", "channel");
      page.selectOption("select#test-operand-1", "phone");
      assertThat(page.locator(".edit-said")).containsText("and channel is phone");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      assertThat(page.locator("#text"))
          .hasValue(
              Pattern.compile(
                  "stage: waits-for-a-refill\n.*event\\.nth >= 1500000 && event\\.channel =="
                      + " 'phone'",
                  Pattern.DOTALL));

      page.click(".edit-steps button[formaction$=publication]");
      page.fill("#comment", "We see who may run out of coffee");
      page.click(".publishing button");
      assertThat(page.locator("h1")).containsText("Publications");
      page.navigate("/journey-maps/" + name);
      assertThat(page.locator("h1")).containsText("In force: version 1");
      assertThat(page.locator("[id='at/stages/1']")).containsText("Waits for a refill");
      assertThat(journeys.maps().draft(name).text()).contains("# for the first time");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void stages_touchpoints_and_exits_are_reordered_added_removed_and_taken_back() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.locator("[id='at/stages/0']").focus();
      page.keyboard().press("Alt+ArrowRight");
      assertThat(page.locator("[id='at/stages/0']")).containsText("Loyal");
      assertThat(page.locator("[id='at/stages/1']")).isFocused();
      page.locator("[id='at/stages/1']").dragTo(page.locator("[id='at/stages/0']"));
      assertThat(page.locator("[id='at/stages/0']")).containsText("Bought");

      page.click("[id='add/stages/0/touchpoints/front-stage']");
      assertThat(page.locator("[id='panel/stages/0/touchpoints/0/title']")).isFocused();
      page.keyboard().type("Confirmation");
      page.keyboard().press("Tab");
      page.selectOption("[id='panel/stages/0/touchpoints/0/channel']", "email");
      assertThat(page.locator("[id='at/stages/0/touchpoints/0']")).containsText("e-mail");
      page.selectOption("#way-kind", "event");
      page.selectOption("#way-event", "notification-sent");
      assertThat(page.locator("#text")).hasValue(Pattern.compile("on: notification-sent"));

      page.click("#add-exit");
      page.fill("[id='panel/exits/0/title']", "Cancelled");
      page.selectOption("[id='panel/exits/0/outcome']", "cancelled");
      page.click("[id='item/exits/0/leave/0']");
      page.selectOption("#way-kind", "time");
      page.fill("#way-amount", "60");
      page.locator("#way-amount").blur();
      page.check("#from-0");
      assertThat(page.locator(".edit-said")).hasText("60 days after Bought");
      page.selectOption("#way-unless", "order-placed");
      assertThat(page.locator(".edit-said"))
          .hasText("60 days after Bought, unless in the meantime an order is placed");
      page.selectOption("#way-last", "order-delivered");
      page.click("#test-add");
      assertThat(page.locator("#test-field-0")).isVisible();
      assertThat(page.locator(".edit-said"))
          .containsText("if it is true of the last event “An order is delivered” that");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      page.selectOption("#way-last", "");
      page.selectOption("#way-unless", "");
      assertThat(page.locator(".edit-said")).hasText("60 days after Bought");
      page.click("#panel-remove");
      assertThat(page.locator("#edit-check")).containsText("1 fault");
      page.click("[data-undo]");
      assertThat(page.locator("[id='at/exits/0']")).containsText("60 days after Bought");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      page.click("[data-redo]");
      assertThat(page.locator("#edit-check")).containsText("1 fault");
      page.click("[data-undo]");
      assertThat(page.locator("#edit-check")).containsText("no faults");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_part_that_is_added_leaves_the_page_where_it_is_and_has_the_focus() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.locator("[id='add/stages/1/actions/']").scrollIntoViewIfNeeded();
      page.mouse().wheel(0, 300);
      page.waitForCondition(() -> scrolled(page) > 100);
      int before = scrolled(page);

      page.click("[id='add/stages/1/touchpoints/systems']");
      assertThat(page.locator("[id='panel/stages/1/touchpoints/0/title']")).isFocused();
      assertThat(page.locator("[id='panel/stages/1/touchpoints/0/title']")).isInViewport();

      assertThat(scrolled(page)).isEqualTo(before);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_field_that_was_resized_causes_no_message_about_inline_styles() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.click("[id='at/stages/0']");
      page.locator("[id='panel/stages/0/goal']").evaluate("field => field.style.height = '90px'");
      page.fill("[id='panel/stages/0/title']", "Bought something");
      page.locator("[id='panel/stages/0/title']").blur();
      assertThat(page.locator("[id='at/stages/0']")).containsText("Bought something");
      assertThat(page.locator("[id='panel-title']")).hasText("Bought something");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static int scrolled(Page page) {
    return (int) page.evaluate("Math.round(window.scrollY)");
  }

  @Test
  void a_fault_is_shown_at_its_place_and_corrected() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.click("[id='at/stages/0']");
      page.fill("[id='panel/stages/0/emotion']", "9");
      page.locator("[id='panel/stages/0/emotion']").blur();
      assertThat(page.locator("[id='panel/stages/0/emotion-error']"))
          .containsText("must be at most 5");
      assertThat(page.locator("[id='at/stages/0'] .edit-badge")).hasText("1 fault");
      page.click("[id='at/stages/1']");
      page.click("#edit-faults .fault");
      page.fill("[id='panel/stages/0/emotion']", "4.5");
      page.locator("[id='panel/stages/0/emotion']").blur();
      assertThat(page.locator("#edit-check")).containsText("no faults");
      page.locator("[id='dot/stages/0']").focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[id='panel/stages/0/emotion']")).hasValue("4.4");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_new_map_begins_with_a_template_or_empty() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/drafts/new");
      page.click("text=Online purchase");
      assertThat(page.locator("[id='at/stages/1']")).containsText("First order");
      page.click("text=An empty map");
      page.fill("[id='panel/title']", "Win back " + name);
      page.locator("[id='panel/title']").blur();
      assertThat(page.locator("#text")).hasValue(Pattern.compile("^journey: win-back-refills-"));
      page.click("text=Save draft");
      assertThat(page.locator("h1")).containsText("Win back");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void everybody_can_use_the_map_and_its_panels_also_on_a_phone() {
    for (Look look : Look.values()) {
      try (var visit = visit(look)) {
        Page page = visit.page();
        page.navigate("/journey-maps/online-purchase");
        Readers.canUse(page, "the map of online purchase");
        page.click("[id='at/stages/1']");
        assertThat(page.locator("#panel-title")).hasText("First order");
        Readers.canUsePart(page, "#edit-panel", "a stage");
        page.click("[id='item/stages/1/enter/0']");
        assertThat(page.locator(".edit-said")).containsText("it is the 1st");
        Readers.canUsePart(page, "#edit-panel", "a way");
        if (look == Look.PHONE_LIGHT) {
          page.click("[data-close]");
          assertThat(page.locator("#edit-panel")).isHidden();
        }
        page.click("text=Text (YAML)");
        Readers.canUsePart(page, "#edit-text", "the text of a map");
        assertThat(visit.errors()).isEmpty();
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
