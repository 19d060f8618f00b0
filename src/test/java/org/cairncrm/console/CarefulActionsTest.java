package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
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

/** What cannot be undone asks first, with and without scripts, and nothing is done twice. */
@CairnTest
@Tag("browser")
class CarefulActionsTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired Interactions interactions;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void without_scripts_a_token_is_revoked_and_a_contact_logged() {
    var token =
        tokens
            .issue(
                "till " + mark,
                Set.of(CustomerPermissions.READ),
                List.of("till"),
                TestClock.START.plus(Duration.ofDays(30)))
            .token();
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    try (var visit = chromium.visitWithoutScripts(Look.DESKTOP_LIGHT, address())) {
      Page page = signIn(visit.page(), Role.ADMIN);
      page.navigate("/settings/tokens");
      opener(page, "revoke-" + token.id()).click();
      assertThat(page.locator("#revoke-" + token.id())).isVisible();
      page.keyboard().press("Enter");
      assertThat(page.locator("#revoke-" + token.id())).isHidden();
      opener(page, "revoke-" + token.id()).click();
      page.locator("#revoke-" + token.id() + " button.danger").click();
      assertThat(tokens.get(token.id()).revokedAt()).isNotNull();

      page.navigate("/customers/" + customer);
      opener(page, "log-contact").click();
      page.fill("#subject", "Where is it?");
      page.locator("#log-contact footer button:not([type=button])").click();
      assertThat(page.locator(".story").first()).containsText("Where is it?");
    }
  }

  @Test
  void ending_sessions_and_forgetting_an_import_ask_first() {
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, address());
        var other = chromium.visit(Look.PHONE_LIGHT, address())) {
      Page page = signIn(visit.page(), Role.ADMIN);
      signInAs(other.page(), Role.ADMIN.word() + "-" + mark);
      page.navigate("/settings/sessions");
      opener(page, "end-others").click();
      assertThat(page.locator("#end-others")).containsText("not yet saved is lost");
      page.keyboard().press("Escape");
      other.page().navigate("/customers");
      assertThat(other.page().locator("h1")).hasText("Customers");
      opener(page, "end-others").click();
      page.locator("#end-others button.danger").click();
      assertThat(page.locator("main [role=status]")).isVisible();
      other.page().navigate("/customers");
      assertThat(other.page().locator("h1")).hasText("Sign in");

      page.navigate("/imports");
      page.locator("main .form .acts button").click();
      page.waitForURL("**/imports/*");
      opener(page, "forget-import").click();
      assertThat(page.locator("#forget-import")).containsText("What it stored stays");
      page.locator("#forget-import button.danger").click();
      page.waitForURL("**/imports");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_button_that_is_pressed_twice_does_it_once() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, address())) {
      Page page = signIn(visit.page(), Role.ADMIN);
      page.navigate("/customers/" + customer);
      page.keyboard().press("l");
      page.fill("#subject", "Pressed twice");
      page.locator("#log-contact footer button:not([type=button])").dblclick();
      assertThat(page.locator("#log-contact")).isHidden();
      assertThat(page.locator(".story").first()).containsText("Pressed twice");
      assertThat(interactions.of(customer, PageRequest.first(10)).items()).hasSize(1);

      page.navigate("/settings/tokens");
      page.fill("#name", "shop " + mark);
      page.locator(".check input").first().check();
      page.locator("main .form .acts button").dblclick();
      assertThat(page.locator("#token-secret")).containsText("cairn_");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static Locator opener(Page page, String dialog) {
    return page.locator("[command='show-modal'][commandfor='" + dialog + "']");
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private Page signIn(Page page, Role role) {
    String username = role.word() + "-" + mark;
    people.create(username, "Somebody", role, PASSWORD);
    return signInAs(page, username);
  }

  private static Page signInAs(Page page, String username) {
    Chromium.signIn(page, username, PASSWORD);
    return page;
  }
}
