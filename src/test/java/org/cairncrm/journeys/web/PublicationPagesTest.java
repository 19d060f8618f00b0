package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Marketing publishes a map with the mouse alone, and says what happens to customers. */
@CairnTest
@Tag("browser")
class PublicationPagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  private final String name = "moved-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired Regulars regulars;
  @Autowired Worker worker;
  @LocalServerPort int port;

  private CustomerId customer;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_customer_is_under_way_and_the_draft_has_other_stages() {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(map("regular", "Regular customer"));
          return journeys.maps().publish(name, 1, null);
        });
    customer = regulars.withThreeOrders("Moved " + name, null);
    Caller.as(Actor.CAIRN, () -> journeys.maps().save(name, map("loyal", "Waits for a refill"), 1));
  }

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void customers_change_to_the_stage_that_is_chosen(Look look) {
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.click(".edit-steps button[formaction$=publication]");
      assertThat(page.locator(".publishing")).containsText("1 customer is under way");
      assertThat(page.locator(".mapping")).isHidden();
      page.check("#policy-DRAIN");
      assertThat(page.locator("#drainUntil")).isVisible();
      page.check("#policy-MIGRATE");
      page.selectOption("#becomes-0", "loyal");
      page.fill("#comment", "They wait longer than we thought");
      Readers.canUse(page, "the step Publish");
      page.click(".publishing button");
      assertThat(page.locator("h1")).hasText("Publications: Gifts");
      while (publications.list(name).getFirst().doneAt() == null) {
        worker.sweep();
      }
      assertThat(page.locator("#publications progress")).hasCount(0);
      assertThat(page.locator("#publications")).containsText("They wait longer than we thought");
      Readers.canUse(page, "the publications of a map");
      assertThat(visit.errors()).isEmpty();
    }
    assertThat(journeys.map(name).stages().getLast().customers()).isEqualTo(1);
  }

  @Test
  void the_history_and_the_card_of_a_customer_say_who_why_and_until_when() {
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name + "/publication");
      page.check("#policy-DRAIN");
      page.fill("#drainUntil", "2027-01-31");
      page.fill("#comment", "   ");
      page.click(".publishing button");
      assertThat(page.locator(".note.bad")).containsText("must say why you publish");
      assertThat(page.locator("#drainUntil")).hasValue("2027-01-31");
      page.fill("#comment", "The campaign ends");
      page.click(".publishing button");
      assertThat(page.locator("h1")).hasText("Publications: Gifts");
      assertThat(page.locator("#publications"))
          .containsText("on 31 Jan 2027, those who have not finished leave");
      while (publications.list(name).getFirst().doneAt() == null) {
        worker.sweep();
      }
      page.navigate("/customers/" + customer);
      var line = page.locator("#timeline .story").first();
      assertThat(line)
          .containsText("Somebody published version 2 while the customer was at Regular");
      assertThat(line.locator(".said")).hasText("The campaign ends");
      assertThat(page.locator("section:has(.path):has-text('Gifts')"))
          .containsText(
              "If the journey has not ended by 31 Jan 2027, the customer leaves it then.");
    }
  }

  @Test
  void a_draft_that_says_the_same_as_the_version_in_force_is_not_offered() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().save(name, map("regular", "Regular customer"), 2));
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name + "/publication");
      assertThat(page.locator(".publishing"))
          .containsText("The draft says the same as version 1, which is in force.");
      assertThat(page.locator(".publishing button")).hasCount(0);
      assertThat(page.locator(".policies")).hasCount(0);
    }
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }

  private String map(String stage, String title) {
    return """
    journey: %s
    title: Gifts
    stages:
      - stage: bought
        title: Bought
        enter: [{on: order-placed, when: event.nth == 1}]
      - stage: %s
        title: %s
        enter: [{on: order-placed, when: event.nth >= 3}]
    """
        .formatted(name, stage, title);
  }
}
