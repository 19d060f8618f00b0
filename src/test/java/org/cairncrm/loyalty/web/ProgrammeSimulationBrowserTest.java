package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Trying a programme in the console: by mouse, on a phone, and with a screen reader. */
@CairnTest
@Tag("browser")
class ProgrammeSimulationBrowserTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final String PROGRAMME =
      """
      programme: %s
      title: Second purchase
      rewards:
        - rule: %1$s
          title: Back within 40 days
          repeat: {withinDays: 40}
          gives: {voucher: {percent: 10, validDays: 60}}
      """;
  private static Chromium chromium;

  private final String name = "second-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Programmes programmes;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void a_loyalty_manager_tries_a_draft_and_follows_the_numbers_to_customers() {
    regulars.withThreeOrders("Ewa of the try", null);
    Caller.as(Actor.CAIRN, () -> programmes.documents().create(PROGRAMME.formatted(name)));
    try (var visit = visit()) {
      Page page = visit.page();
      page.navigate("/loyalty-programmes/" + name);
      page.click(".edit-steps button:has-text('Try')");
      Readers.canUse(page, "the start of a try of a programme");

      page.click("text=Try on the history");
      assertThat(page.locator("h1")).hasText("Try: Second purchase");
      assertThat(page.locator("#try-progress")).isVisible();
      Locator cancel = page.locator("[commandfor=cancel-try][command=show-modal]");
      cancel.focus();
      cancel.evaluate("button => button.dataset.same = 'yes'");
      refreshed(page);
      assertThat(cancel).isFocused();
      assertThat(cancel).hasAttribute("data-same", "yes");
      worker.sweep();
      // the page refreshes itself until the try has ended
      assertThat(page.locator("#try-progress")).hasCount(0);
      assertThat(page.locator("#simulation")).containsText("would have got something");
      assertThat(page.locator("#simulation")).containsText("There was no order before this one");
      Readers.canUse(page, "the result of a try of a programme");

      page.click("tbody a:has-text('Back within 40 days')");
      assertThat(page.locator("h1")).containsText("Back within 40 days");
      assertThat(page.locator("tbody tr").first()).containsText("Back within 40 days");
      Readers.canUse(page, "the customers of a try of a programme");
      assertThat(visit.errors()).isEmpty();
    }
  }

  /** Waits until the page has refreshed its progress twice. */
  private static void refreshed(Page page) {
    for (int i = 0; i < 2; i++) {
      ElementHandle shown = Objects.requireNonNull(page.querySelector("#try-progress"));
      page.waitForFunction("progress => !progress.isConnected", shown);
      assertThat(page.locator("#try-progress")).isVisible();
    }
  }

  private Chromium.Visit visit() {
    var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    String username = "manager-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.LOYALTY_MANAGER, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
