package org.cairncrm.segments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.segments.Segment;
import org.cairncrm.segments.Segments;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The pages about segments, as people use them. */
@CairnTest
@Tag("browser")
@Tag("slow")
@TestPropertySource(properties = {"cairn.segments.currency=EUR", "cairn.segments.refresh-at=05:00"})
class SegmentPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String ola = "ola-" + mark;

  @Autowired People people;
  @Autowired Segments segments;
  @Autowired Jobs jobs;
  @Autowired Worker worker;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void a_number_leads_to_its_customers_and_the_card_says_why(Look look) {
    CustomerId champion = shop();
    try (var visit = signedIn(look, Role.MARKETING)) {
      Page page = visit.page();
      page.navigate("/segments");
      assertThat(page.locator(".segment-grid li")).hasCount(Segment.values().length);
      Readers.canUse(page, "/segments");
      long champions =
          segments.overview().segments().stream()
              .filter(one -> one.segment() == Segment.CHAMPIONS)
              .findFirst()
              .orElseThrow()
              .customers();
      assertThat(champions).isPositive();
      page.locator("[data-segment=champions] a").click();
      assertThat(page.locator(".chip")).containsText("Segment is Champions");
      assertThat(page.locator("#rows tbody tr")).hasCount((int) champions);
      assertThat(page.locator("#rows")).containsText("Champion " + mark);

      page.navigate("/customers/" + champion);
      assertThat(page.locator("#segment-card")).containsText("Champions");
      assertThat(page.locator("#segment-card")).containsText("5 of 5 last order today");
      assertThat(page.locator("#segment-card")).containsText("6 orders");
      Readers.canUsePart(page, "#segment-card", "the card of a segment");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_home_page_shows_the_segments_that_deserve_attention() {
    shop();
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.MARKETING)) {
      Page page = visit.page();
      page.navigate("/");
      Locator tile =
          page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Cannot lose"));
      assertThat(tile).containsText("At risk");
      tile.getByText("All segments").click();
      assertThat(page.locator("h1")).hasText("Segments");
      page.navigate("/customers?adding=segment:one-of");
      Readers.canUse(page, "/customers?adding=segment:one-of");
      assertThat(visit.errors()).isEmpty();
    }
  }

  /** Customers of all kinds, scored; returns one who buys most often and bought just now. */
  private CustomerId shop() {
    CustomerId champion = regulars.registered("Champion " + mark);
    for (int order = 0; order < 6; order++) {
      regulars.orderAgain(champion, TestClock.START.minus(Duration.ofHours(order)));
    }
    for (int i = 1; i <= 9; i++) {
      CustomerId other = regulars.registered("Other " + i + " " + mark);
      for (int order = 0; order < i % 4 + 1; order++) {
        regulars.orderAgain(other, TestClock.START.minus(Duration.ofDays(20L * i)));
      }
    }
    jobs.start("segments.refreshment", "{}");
    worker.sweep();
    return champion;
  }

  private Chromium.Visit signedIn(Look look, Role role) {
    people.create(ola, "Ola Nowak", role, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), ola, PASSWORD);
    return visit;
  }
}
