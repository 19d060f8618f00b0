package org.cairncrm.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The home page of each role in a browser, on a desktop and on a phone, and what it does. */
@CairnTest
@Tag("browser")
class HomePagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Interactions interactions;
  @Autowired Callers callers;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_can_use_the_page_of_their_role(Role role) {
    String username = someone(role);
    CustomerId customer = regulars.withThreeOrders("Aleksandra Brzęczyszczykiewicz", username);
    regulars.withALateParcel("Aleksandra Łękołodzka");
    interactions.record(
        customer,
        NewInteraction.logged(Channel.EMAIL, Direction.INBOUND, "Where is my parcel?", null));
    worker.sweep();

    try (var visit = signedIn(username)) {
      visit.page().navigate("/");
      Readers.canUse(visit.page(), "the home page of " + role);
      org.assertj.core.api.Assertions.assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void an_agent_takes_a_task_from_the_queue_without_leaving_the_page() {
    String username = someone(Role.AGENT);
    String title = "Call back " + UUID.randomUUID();
    // overdue for long, so that it is the first of the queue
    callers
        .system()
        .post(
            "/api/tasks",
            "{\"title\":\"%s\",\"dueOn\":\"2020-01-02\",\"queue\":\"agent\"}".formatted(title));

    try (var visit = signedIn(username)) {
      Page page = visit.page();
      page.navigate("/");
      page.locator(".queue tr", new Page.LocatorOptions().setHasText(title))
          .getByText("Take")
          .click();

      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(title))).hasCount(1);
      assertThat(page.locator(".queue tr", new Page.LocatorOptions().setHasText(title)))
          .hasCount(0);
    }
  }

  @Test
  void a_head_of_service_reads_last_month() {
    try (var visit = signedIn(someone(Role.HEAD))) {
      Page page = visit.page();
      page.navigate("/");
      page.getByText("Last month").click();

      assertThat(page.locator(".segments [aria-current]")).hasText("Last month");
      assertThat(page.locator("main")).containsText("Figures of");
    }
  }

  private String someone(Role role) {
    String username = role.word() + "-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "A " + role.word(), role, PASSWORD);
    return username;
  }

  private Chromium.Visit signedIn(String username) {
    Chromium.Visit visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    return visit;
  }
}
