package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A marketing person chooses test customers, and sees them move on the draft. */
@CairnTest
@Tag("browser")
class TestCustomerPagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  private final String name = "tested-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private CustomerId customer;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_draft_and_a_customer() {
    customer = regulars.withThreeOrders("Zyta " + name, null);
    Caller.as(Actor.CAIRN, () -> journeys.maps().create(map()));
  }

  @AfterEach
  void the_clock_stands_where_every_test_begins() {
    clock.set(TestClock.START);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void a_customer_is_searched_chosen_seen_live_and_taken_out(Look look) {
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.click("text=Test with customers");
      assertThat(page.locator("h1")).hasText("Test customers: Tested");
      page.fill("main input[type=search]", "Zyta " + name);
      page.keyboard().press("Enter");
      page.click("text=Add to the test");
      assertThat(page.locator("#test h2")).containsText("Zyta " + name);
      assertThat(page.locator("#test")).containsText("At “Regular”");
      assertThat(page.locator("#test")).containsText("Would open the task “Call the regular”");
      assertThat(page.locator("#test .tag.good")).hasCount(0);

      assertThat(page.locator("[data-live]")).hasAttribute("data-connected", "true");
      clock.advance(Duration.ofMinutes(5));
      regulars.orderAgain(customer, clock.instant());

      assertThat(page.locator("#test")).containsText("At “Fan”");
      assertThat(page.locator("#test .tag.good")).hasText("since chosen");
      Readers.canUse(page, "test customers");

      page.click("text=Take out of the test");
      page.click("dialog[open] footer button:not([type=button])");
      assertThat(page.locator("#test")).containsText("Nobody walks the draft yet");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private String map() {
    return """
    journey: %s
    title: Tested
    stages:
      - stage: bought
        title: Bought
        enter:
          - on: order-placed
      - stage: regular
        title: Regular
        enter:
          - on: order-placed
            when: event.nth >= 3
        actions:
          - action: call
            on: entering
            do: task
            task: {title: Call the regular}
      - stage: fan
        title: Fan
        enter:
          - on: order-placed
            when: event.nth >= 4
    """
        .formatted(name);
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
