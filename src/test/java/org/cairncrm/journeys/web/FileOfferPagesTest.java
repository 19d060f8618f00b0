package org.cairncrm.journeys.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file has another text than a draft that a person has changed: the person chooses. */
@CairnTest
@Tag("browser")
class FileOfferPagesTest {
  private static final String PASSWORD = "a stone on a stone";

  private static Chromium chromium;

  private final String name = "filed-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void a_draft() {
    Caller.as(Actor.person("cook"), () -> journeys.maps().create(map("Bought")));
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void the_text_of_the_file_is_shown_beside_the_draft_and_taken_when_it_is_saved(Look look) {
    offer(map("Ordered"), true);
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      assertThat(page.locator("#file-conflict"))
          .containsText("journey-maps/filed.yaml has another text than this draft");
      assertThat(page.locator("#file-conflict"))
          .containsText("Stage “Bought” is now called “Ordered”.");
      assertThat(page.locator("[id='at/stages/0']")).containsText("Bought");
      Readers.canUse(page, "the offer of a file");

      page.click("text=Show the text of the file");
      assertThat(page.locator("[id='at/stages/0']")).containsText("Ordered");
      assertThat(journeys.maps().draft(name).text()).isEqualTo(map("Bought"));
      page.click("text=Save draft");
      assertThat(page.locator("#file-conflict")).hasCount(0);
      assertThat(journeys.maps().draft(name).text()).isEqualTo(map("Ordered"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_person_keeps_the_draft() {
    offer(map("Ordered"), true);
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      page.click("text=Keep this draft");
      assertThat(page.locator("h1")).containsText("Filed");
      assertThat(page.locator("#file-conflict")).hasCount(0);
      assertThat(journeys.maps().draft(name).text()).isEqualTo(map("Bought"));
    }
  }

  @Test
  void a_draft_that_a_file_has_changed_says_so() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().save(name, map("Ordered"), 1));
    offer(map("Ordered"), false);
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/journey-maps/" + name);
      assertThat(page.locator("main"))
          .containsText("The file journey-maps/filed.yaml has changed this draft");
    }
  }

  /** As a start does that finds a new text in the file of the draft. */
  private void offer(String text, boolean offered) {
    jdbc.update(
        """
        insert into journeys.document_file (kind, name, file, text, read_at, offered)
        values ('journey-map', ?, 'journey-maps/filed.yaml', ?, now(), ?)
        """,
        name,
        text,
        offered);
  }

  private String map(String title) {
    return """
    journey: %s
    title: Filed
    stages:
      - stage: bought
        title: %s
        enter:
          - on: order-placed
            when: event.nth > 1000000
    """
        .formatted(name, title);
  }

  private Chromium.Visit visit(Look look) {
    var visit = chromium.visit(look, "http://localhost:" + port);
    String username = "marketing-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Somebody", Role.MARKETING, PASSWORD);
    Chromium.signIn(visit.page(), username, PASSWORD);
    return visit;
  }
}
