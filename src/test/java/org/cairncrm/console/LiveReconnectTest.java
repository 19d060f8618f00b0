package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A live page whose stream is refused, or whose session ends, in a real browser. */
@CairnTest
@Tag("browser")
class LiveReconnectTest {
  private static final String PASSWORD = "a stone on a stone";

  @Autowired People people;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @Test
  void connects_again_after_refusals_and_leaves_when_its_user_is_disabled() {
    String username = "anna-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    CustomerId customer = regulars.withThreeOrders("Marta Zielińska", username);
    try (var visit = Chromium.start().visit(Look.values()[0], "http://localhost:" + port)) {
      Page page = visit.page();
      AtomicInteger asked = new AtomicInteger();
      page.route(
          "**/live",
          route -> {
            if (asked.incrementAndGet() <= 2) {
              route.fulfill(new Route.FulfillOptions().setStatus(503).setBody(""));
            } else {
              route.resume();
            }
          });
      page.navigate("/sign-in");
      page.locator("#username").fill(username);
      page.locator("#password").fill(PASSWORD);
      page.locator("main .form .acts button").click();
      page.navigate("/customers/" + customer);

      assertThat(page.locator("[data-live]")).hasAttribute("data-connected", "true");
      assertThat(asked.get()).isEqualTo(3);

      people.disable(username, true);
      assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
      assertThat(page.locator("body")).not().containsText("Marta");
    }
  }
}
