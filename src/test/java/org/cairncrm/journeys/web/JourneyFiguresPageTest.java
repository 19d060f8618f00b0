package org.cairncrm.journeys.web;

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
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures below the drawing of a live journey, and the lists to which they lead. */
@CairnTest
@Tag("browser")
class JourneyFiguresPageTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void a_period_is_chosen_and_a_number_leads_to_its_customers(Look look) {
    String name = "Marta " + UUID.randomUUID().toString().substring(0, 8);
    regulars.withALateParcel(name);
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      page.click("nav[aria-label=Period] >> text='7 days'");
      assertThat(page.locator("nav[aria-label=Period] [aria-current]")).hasText("7 days");
      assertThat(page.locator("#figures h3").first()).hasText("Came and left, by day");
      Readers.canUse(page, "the figures of a journey");

      page.click("#figures tr:has(a:text-is('Delayed')) td:nth-child(2) a");
      assertThat(page.locator("h1")).hasText("Stays in stages");
      assertThat(page.locator("#found")).containsText(name);
      Readers.canUse(page, "the stays in a stage");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void the_number_of_a_touchpoint_leads_to_what_it_counts(Look look) {
    String name = "Marta " + UUID.randomUUID().toString().substring(0, 8);
    regulars.withALateParcel(name);
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase?period=7d");
      page.click("#picture .as-table summary");
      page.click(
          "#picture .as-table tr:has(th:text-is('Delayed')) a:has-text('Delay becomes known')");
      assertThat(page.locator("h1")).hasText("Delay becomes known");
      assertThat(page.locator("[data-rows]")).containsText(name);
      assertThat(page.locator("[data-rows]")).containsText("A delivery is late");
      assertThat(page).hasURL(Pattern.compile(".*period=7d.*"));
      Readers.canUse(page, "what a touchpoint counts");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_figures_follow_what_happens() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      page.waitForSelector("[data-live][data-connected]");
      String customers = "#figures tr:has(a:text-is('Delayed')) td:nth-child(2) a";
      int before = Integer.parseInt(page.innerText(customers).replace(",", ""));

      regulars.withALateParcel("Giulia Romano");

      assertThat(page.locator(customers)).hasText(String.valueOf(before + 1));
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
