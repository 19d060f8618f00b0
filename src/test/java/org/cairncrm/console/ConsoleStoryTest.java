package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an account manager does with the console, in a real browser. */
@CairnTest
@Tag("browser")
class ConsoleStoryTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Interactions interactions;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void finds_a_customer_reads_why_logs_a_contact_and_sees_what_happens(Look look) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    people.create("anna-" + mark, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    CustomerId marta = regulars.withThreeOrders("Marta Zielińska " + mark, "anna-" + mark);
    try (var visit = chromium.visit(look, "http://localhost:" + port)) {
      Page page = visit.page();

      signIn(page, "anna-" + mark);
      assertThat(page.locator("h1")).containsText("Anna");
      Readers.canUse(page, "home");

      page.locator(".side a", new Page.LocatorOptions().setHasText("Customers")).click();
      page.locator("main input[type=search]").pressSequentially("zielinska " + mark);
      Locator found = page.locator("#found tbody tr");
      assertThat(found).hasCount(1);
      Readers.canUse(page, "customers");
      found.locator("a").click();
      assertThat(page.locator("h1")).containsText("Marta Zielińska");

      readsWhy(page);
      Readers.canUse(page, "customer with a reason");

      page.evaluate("window.neverReloaded = true");
      logsAContact(page, "Gift wrapping " + mark);
      assertThat(page.locator("#timeline")).containsText("Gift wrapping " + mark);

      interactions.record(
          marta,
          NewInteraction.logged(
              Channel.PHONE, Direction.INBOUND, "Where is it " + mark, "The blue mugs."));
      assertThat(page.locator("#timeline")).containsText("Where is it " + mark);
      assertThat(
              page.locator("#timeline .fresh")
                  .filter(new Locator.FilterOptions().setHasText("Where is it " + mark)))
          .hasCount(1);
      assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void signIn(Page page, String username) {
    page.navigate("/sign-in");
    page.fill("#username", username);
    page.fill("#password", PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Why the reward was given, and why another one was not. */
  private static void readsWhy(Page page) {
    Locator reward =
        page.locator(".then > li", new Page.LocatorOptions().setHasText("Reward")).first();
    reward.locator("[data-why]").click();
    Locator reason = reward.locator(".reason");
    assertThat(reason).containsText("version");
    assertThat(reason.locator(".saw").first()).containsText("3");
    assertThat(reason.locator(".declined")).containsText("Did not apply");
  }

  private static void logsAContact(Page page, String subject) {
    page.locator("h1").click();
    page.keyboard().press("l");
    page.selectOption("#channel", "email");
    page.fill("#subject", subject);
    page.fill("#body", "Asked whether the mugs can be wrapped one by one.");
    page.locator("#log-contact footer button:not(.quiet)").click();
    assertThat(page.locator("#log-contact")).isHidden();
  }
}
