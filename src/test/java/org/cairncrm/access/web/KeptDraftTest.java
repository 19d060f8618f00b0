package org.cairncrm.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed when their session ended is there again after the sign-in. */
@CairnTest
@Tag("browser")
class KeptDraftTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String username = "draft-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void a_form_that_was_sent_after_the_end_of_the_session_is_filled_again() {
    people.create(username, "Anna Nowak", Role.AGENT, PASSWORD);
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      page.navigate("/customers/new?after=search");
      signIn(page);
      page.fill("input[name=name]", "Ewa Kowalska");
      page.fill("input[name=city]", "Gdynia");
      page.context().clearCookies();
      page.locator("main form button:not([type=button])").last().click();

      assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?ended&next=.*"));
      assertThat(page.locator(".note.info")).containsText("Your session has ended");
      signIn(page);
      assertThat(page).hasURL(Pattern.compile(".*/customers/new\\?after=search"));
      assertThat(page.locator("input[name=name]")).hasValue("Ewa Kowalska");
      assertThat(page.locator("input[name=city]")).hasValue("Gdynia");
      assertThat(page.locator(".note.info")).containsText("has not been sent yet");

      page.navigate("/customers");
      page.navigate("/customers/new?after=search");
      assertThat(page.locator("input[name=name]")).hasValue("");
    }
  }

  private void signIn(Page page) {
    page.fill("#username", username);
    page.fill("#password", PASSWORD);
    page.locator("form button").click();
  }
}
