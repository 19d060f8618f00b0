package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people expect of every page: within reach on a phone, careful, and without surprises. */
@CairnTest
@Tag("browser")
class ConsoleHabitsTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void every_place_is_within_reach_on_a_phone() {
    try (var visit = signedIn(Look.PHONE_LIGHT, Role.ADMIN)) {
      Page page = visit.page();
      page.navigate("/");
      for (Locator place : page.locator(".side nav :is(a, button):visible").all()) {
        assertThat(box(place).x).isNotNegative();
        assertThat(box(place).x + box(place).width).isLessThanOrEqualTo(390);
      }
      page.getByText("More").click();
      page.locator("#places a")
          .filter(new Locator.FilterOptions().setHasText("Operations"))
          .click();
      assertThat(page.locator("h1")).hasText("Operations");
      assertThat(page.locator(".side button[data-here]")).isVisible();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void stage_points_and_orders_come_before_the_history_on_a_phone() {
    CustomerId customer = regulars.withThreeOrders("Marta Zielińska " + mark, null);
    try (var visit = signedIn(Look.PHONE_LIGHT, Role.ACCOUNT_MANAGER)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(box(page.locator("#aside")).y).isLessThan(box(page.locator("#past")).y);
    }
  }

  @Test
  void a_reason_leads_back_to_its_customer_on_a_phone() {
    CustomerId customer = regulars.withThreeOrders("Marta Zielińska " + mark, null);
    try (var visit = signedIn(Look.PHONE_LIGHT, Role.ACCOUNT_MANAGER)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      page.navigate(page.locator("[data-why]").first().getAttribute("href"));
      page.locator(".crumbs a").last().click();
      assertThat(page.locator("h1")).hasText("Marta Zielińska " + mark);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void revoking_a_token_and_disabling_a_person_ask_first() {
    var token =
        tokens
            .issue(
                "till " + mark,
                Set.of(CustomerPermissions.READ),
                List.of("till"),
                TestClock.START.plus(Duration.ofDays(30)))
            .token();
    people.create("ola-" + mark, "Ola " + mark, Role.AGENT, PASSWORD);
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.ADMIN)) {
      Page page = visit.page();
      page.navigate("/settings/tokens");
      page.locator("[command='show-modal'][commandfor='revoke-" + token.id() + "']").click();
      Locator dialog = page.locator("#revoke-" + token.id());
      assertThat(dialog).containsText("cannot be undone");
      page.keyboard().press("Enter");
      assertThat(dialog).isHidden();
      assertThat(tokens.get(token.id()).revokedAt()).isNull();
      page.locator("[command='show-modal'][commandfor='revoke-" + token.id() + "']").click();
      dialog.locator("button.danger").click();
      assertThat(page.locator("main")).containsText("Revoked");
      assertThat(tokens.get(token.id()).revokedAt()).isNotNull();

      page.navigate("/settings/people");
      page.locator("[command='show-modal'][commandfor='disable-ola-" + mark + "']").click();
      assertThat(people.get("ola-" + mark).active()).isTrue();
      page.locator("#disable-ola-" + mark + " button.danger").click();
      assertThat(page.locator("[aria-label='Enable Ola " + mark + "']")).isVisible();
      assertThat(people.get("ola-" + mark).active()).isFalse();

      page.locator("[aria-label='Password link for Ola " + mark + "']").click();
      assertThat(page.locator("#password-link")).containsText("http://localhost:" + port + "/");
      page.locator("[data-copy]").click();
      assertThat(page.evaluate("getSelection().toString()").toString()).contains("/welcome?key=");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void keys_work_on_the_customer_list_at_once() {
    regulars.withThreeOrders("Zofia " + mark, null);
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.ACCOUNT_MANAGER)) {
      Page page = visit.page();
      page.navigate("/customers?query=" + mark);
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Zofia " + mark);
      page.navigate("/customers");
      page.keyboard().press("n");
      assertThat(page.locator("h1")).hasText("New customer");
    }
  }

  @Test
  void a_fault_of_the_customer_form_is_shown_under_its_field() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.ACCOUNT_MANAGER)) {
      Page page = visit.page();
      page.navigate("/customers/new");
      page.fill("#name", "Marta " + mark);
      page.fill("#emails", "not an address");
      page.fill("#phones", "not a number");
      page.locator("main .form .acts button").click();
      for (String field : new String[] {"emails", "phones"}) {
        BoundingBox input = box(page.locator("#" + field));
        BoundingBox error = box(page.locator("#" + field + "-error"));
        assertThat(error.x).isBetween(input.x - 2, input.x + 2);
        assertThat(error.y).isBetween(input.y + input.height, input.y + input.height + 60);
      }
    }
  }

  private static BoundingBox box(Locator locator) {
    return Objects.requireNonNull(locator.boundingBox());
  }

  private Chromium.Visit signedIn(Look look, Role role) {
    String username = role.word() + "-" + UUID.randomUUID();
    people.create(username, "Somebody", role, PASSWORD);
    var visit = chromium.visit(look, "http://localhost:" + port);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    return visit;
  }
}
