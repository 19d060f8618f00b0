package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A history is read line by line: with the eyes, with the keys, and on every width. */
@CairnTest
@Tag("browser")
class HistoryReadingTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Interactions interactions;
  @Autowired Orders orders;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void lines_of_one_minute_show_its_time_once() {
    CustomerId customer = customerWithContacts("Marta " + mark, 22);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator(".story").first().locator("> .when")).hasCSS("opacity", "1");
      assertThat(page.locator(".story").nth(1).locator("> .when")).hasCSS("opacity", "0");
      page.locator(".story").nth(1).hover();
      assertThat(page.locator(".story").nth(1).locator("> .when")).hasCSS("opacity", "1");

      page.locator("#earlier a").click();
      assertThat(page.locator("#earlier")).hasCount(0);
      assertThat(page.locator(".day").getByText("Today")).hasCount(1);
      assertThat(page.locator(".story").nth(20).locator("> .when"))
          .hasClass(Pattern.compile("repeated"));
      assertThat(page.locator(".story").nth(22).locator("> .when"))
          .not()
          .hasClass(Pattern.compile("repeated"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_keys_walk_the_lines_open_the_reason_in_place_and_open_the_event() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      Locator order = page.locator(".story").first();
      Locator effect = order.locator(".then > li").first();

      page.keyboard().press("j");
      assertThat(order).hasAttribute("aria-current", "true");
      assertThat(order.locator("> .when")).isFocused();
      page.keyboard().press("j");
      assertThat(effect).hasAttribute("aria-current", "true");
      assertThat(order).not().hasAttribute("aria-current", "true");
      assertThat(effect.locator(".when")).isFocused();
      assertThat(effect.locator(".when")).isVisible();
      page.keyboard().press("w");
      assertThat(effect.locator(".reason")).isVisible();
      Readers.canUse(page, "a walked history");
      page.keyboard().press("w");
      assertThat(effect.locator(".reason")).hasCount(0);
      page.keyboard().press("k");
      assertThat(order).hasAttribute("aria-current", "true");
      page.keyboard().press("Enter");
      page.waitForURL("**/events/*/why");

      String id = orders.of(customer, PageRequest.first(1)).items().getFirst().id().toString();
      page.navigate("/orders/" + id);
      page.keyboard().press("j");
      assertThat(page.locator("#order-history .story").first())
          .hasAttribute("aria-current", "true");
      page.keyboard().press("j");
      page.keyboard().press("w");
      assertThat(page.locator("#order-history .reason")).isVisible();
      page.keyboard().press("?");
      assertThat(page.locator("#keys [data-keys]")).containsText("why?");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_refreshed_history_keeps_the_line_that_one_is_on() {
    CustomerId customer = customerWithContacts("Marta " + mark, 2);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("[data-connected]")).hasCount(1);
      page.keyboard().press("j");
      String line = page.locator(".story").first().getAttribute("id");
      contact(customer, "Just now");
      assertThat(page.locator(".story").first()).containsText("Just now");
      assertThat(page.locator("#" + line)).hasAttribute("aria-current", "true");
      assertThat(page.locator("#" + line + " > .when")).isFocused();
    }
  }

  @Test
  void without_scripts_why_leads_to_its_page() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    people.create("hana-" + mark, "Hana Novak", Role.HEAD, PASSWORD);
    try (var visit = chromium.visitWithoutScripts(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = signIn(visit.page());
      page.navigate("/customers/" + customer);
      page.locator("[data-why]").first().click();
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator(".ways")).containsText("What was decided");
    }
  }

  @Test
  void a_phone_shows_first_how_things_are_and_a_wide_screen_uses_its_width() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    try (var visit = signedIn(Look.PHONE_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      double history = page.locator("#past").boundingBox().y;
      for (String card : new String[] {"Online purchase", "Points", "Orders"}) {
        assertThat(page.locator("#aside").getByText(card).first().boundingBox().y)
            .as(card)
            .isLessThan(history);
      }
      assertThat(page.locator("#aside h2").allTextContents())
          .startsWith("Journey", "Points", "Orders")
          .contains("Tasks", "Notes");

      page.setViewportSize(1920, 1080);
      double used = page.locator("main").boundingBox().width;
      assertThat(used).isGreaterThan(1500);
      assertThat(page.locator("#past").boundingBox().width).isLessThan(1000);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1920);
    }
  }

  private CustomerId customerWithContacts(String name, int contacts) {
    CustomerId customer = regulars.withThreeOrders(name, null);
    for (int i = 0; i < contacts; i++) {
      contact(customer, "Question " + i);
    }
    return customer;
  }

  private void contact(CustomerId customer, String subject) {
    interactions.record(
        customer, NewInteraction.logged(Channel.PHONE, Direction.INBOUND, subject, null));
  }

  private Chromium.Visit signedIn(Look look) {
    people.create("hana-" + mark, "Hana Novak", Role.HEAD, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    signIn(visit.page());
    return visit;
  }

  private Page signIn(Page page) {
    Chromium.signIn(page, "hana-" + mark, PASSWORD);
    return page;
  }
}
