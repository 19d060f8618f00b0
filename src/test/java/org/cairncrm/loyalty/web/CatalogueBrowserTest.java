package org.cairncrm.loyalty.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.loyalty.Adjustments;
import org.cairncrm.loyalty.MemberCards;
import org.cairncrm.loyalty.NewAdjustment;
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

/** A reward from its form to the phone of a member, by mouse, keyboard and screen reader. */
@CairnTest
@Tag("browser")
class CatalogueBrowserTest {
  private static final String PASSWORD = "a stone on a stone";

  /** One pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static Chromium chromium;

  private final String name = "Mug " + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired MemberCards cards;
  @Autowired Adjustments adjustments;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void a_manager_adds_it_with_a_picture_and_a_member_buys_it_and_sees_it_without_a_network() {
    add();
    CustomerId member = regulars.registered("Marta Zielińska");
    Caller.as(
        Actor.CAIRN,
        () -> adjustments.adjust(new NewAdjustment(member, null, 90L, "A late parcel", null)));
    String link = Caller.as(Actor.CAIRN, () -> cards.makeLink(member)).text();
    try (var visit = chromium.visit(Look.PHONE_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      page.navigate("/member-card/" + link);
      Readers.canUse(page, "the member's page with rewards");
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText(name);
      Readers.canUse(page, "the page of a reward");
      page.getByRole(AriaRole.BUTTON).first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#bought")).containsText(name);
      assertThat(page.locator("body[data-kept=true]")).isVisible();

      page.context().setOffline(true);
      page.reload();

      assertThat(page.locator("#bought")).containsText(name);
      assertThat(page.locator("img.reward").first()).isVisible();
    }
  }

  private void add() {
    String username = "mila-" + name.substring(4);
    people.create(username, "Mila Manager", Role.LOYALTY_MANAGER, PASSWORD);
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      Chromium.signIn(page, username, PASSWORD);
      page.navigate("/loyalty/catalogue/new");
      Readers.canUse(page, "the form of a reward");
      page.locator("#name-en").fill(name);
      page.locator("#points").fill("40");
      page.locator("#sku").fill("MUG-1");
      page.locator("#stock").fill("3");
      page.locator("#reason").fill("Spring range");
      page.locator("main form .acts button").click();
      assertThat(page.locator("h1")).containsText(name);
      page.locator("#picture-reason").fill("Photo");
      page.locator("#picture-file").setInputFiles(new FilePayload("mug.png", "image/png", PNG));
      page.locator("#picture .acts button").first().click();
      Locator picture = page.locator("img.reward");
      assertThat(picture).isVisible();
      Readers.canUse(page, "the page of a reward in the catalogue");
      page.navigate("/loyalty/catalogue");
      assertThat(page.locator(".catalogue")).containsText(name);
      Readers.canUse(page, "the catalogue");
      page.navigate("/loyalty/catalogue?list=true");
      assertThat(page.locator("table")).containsText(name);
      page.navigate("/loyalty/gifts");
      Readers.canUse(page, "the list of gifts");
      org.assertj.core.api.Assertions.assertThat(visit.errors()).isEmpty();
    }
  }
}
