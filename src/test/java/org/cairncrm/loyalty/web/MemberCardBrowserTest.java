package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.cairncrm.access.Caller;
import org.cairncrm.loyalty.MemberCards;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
@Tag("browser")
class MemberCardBrowserTest {
  private static Chromium chromium;

  @Autowired MemberCards cards;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void shows_the_last_state_without_a_network_and_can_be_read_by_everybody() {
    CustomerId member = regulars.withThreeOrders("Marta Zielińska", null);
    String link = Caller.as(Actor.CAIRN, () -> cards.makeLink(member)).text();
    try (var visit = chromium.visit(Look.PHONE_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      page.navigate("/member-card/" + link);
      assertThat(page.locator("h1")).containsText("Marta");
      Readers.canUse(page, "the member's page");
      assertThat(page.locator("body[data-kept=true]")).isVisible();
      String points = page.locator(".figure").first().innerText();

      page.context().setOffline(true);
      page.reload();

      assertThat(page.locator(".figure").first()).hasText(points);
      assertThat(page.locator(".scan")).not().hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }
}
