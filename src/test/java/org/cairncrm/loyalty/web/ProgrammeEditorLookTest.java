package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The editor of programmes with one of each part: for the pictures of the documentation and for all
 * readers.
 */
@CairnTest
@Tag("browser")
class ProgrammeEditorLookTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final Path PICTURE = Path.of("docs/images/programme-editor.png");
  private static final Path PUBLISH = Path.of("docs/images/programme-publish.png");

  private final String name = "club-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Programmes programmes;
  @LocalServerPort int port;

  @Test
  void everybody_can_use_the_editor() {
    try (var visit = Chromium.start().visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      String username = "loyalty-" + UUID.randomUUID().toString().substring(0, 8);
      people.create(username, "Somebody", Role.LOYALTY_MANAGER, PASSWORD);
      Chromium.signIn(page, username, PASSWORD);
      page.navigate("/loyalty-programmes/drafts/new");
      Readers.canUse(page, "the examples of programmes");
      Caller.as(Actor.CAIRN, () -> programmes.documents().create(shown()));
      page.navigate("/loyalty-programmes/" + name);
      page.click("[id='at/rewards/0']");
      assertThat(page.locator("#panel-title")).hasText("Back within 30 days");
      if ("record".equals(System.getenv("CAIRN_DOCS"))) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
      }
      Readers.canUse(page, "the editor of a programme");
      page.click(".edit-steps button[formaction$=publication]");
      assertThat(page.locator("#comment")).isVisible();
      if ("record".equals(System.getenv("CAIRN_DOCS"))) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PUBLISH));
      }
      Readers.canUse(page, "the publication of a programme");
      assertThat(PICTURE).exists();
      assertThat(PUBLISH).exists();
      assertThat(visit.errors()).isEmpty();
    }
  }

  /** A programme for the pictures of the documentation, which is never published. */
  private String shown() {
    return """
    programme: %s
    title: Tea club
    expiry: {after: P12M, round: month}
    earning:
      - rule: points-for-tea
        title: Points for an order
        gives:
          points: 1
          per:
            - {amount: 1, currency: GBP}
            - {amount: 4, currency: PLN}
        multiply:
          - {factor: 2, from: 2026-11-27, until: 2026-11-30}
        caps:
          - {most: 5000, per: year}
    rewards:
      - rule: tea-within-30-days
        title: Back within 30 days
        repeat: {withinDays: 30}
        gives:
          voucher: {percent: 10, validDays: 60}
      - rule: every-third-tea
        title: Every third order
        when: event.total.amount >= 20.0
        repeat: {every: 3}
        gives:
          voucher: {product: MUG, validDays: 30}
    tiers:
      by: points
      window: year
      levels:
        - {tier: silver, title: Silver, from: 500}
        - {tier: gold, title: Gold, from: 1500}
    """
        .formatted(name);
  }
}
