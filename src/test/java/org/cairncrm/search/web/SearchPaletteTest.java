package org.cairncrm.search.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
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

/** The search that opens on every page, as a person uses it. */
@CairnTest
@Tag("browser")
class SearchPaletteTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  /** Letters that no other name in the database has. */
  private final String rare =
      UUID.randomUUID()
          .toString()
          .replace("-", "")
          .substring(0, 8)
          .chars()
          .mapToObj(digit -> String.valueOf((char) ('g' + Character.digit(digit, 16))))
          .collect(Collectors.joining());

  @Autowired People people;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  private Chromium.Visit signedIn(Chromium.Visit visit) {
    String username = "agent-" + rare;
    people.create(username, "Ewa Kos", Role.AGENT, PASSWORD);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    page.navigate("/");
    return visit;
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static Locator options(Page page) {
    return page.locator("#palette [role=option]");
  }

  private static Locator chosen(Page page) {
    return page.locator("#palette [role=option][aria-selected=true]");
  }

  @ParameterizedTest
  @EnumSource
  void finds_as_one_types_and_opens_what_was_chosen(Look look) {
    CustomerId marta = regulars.withThreeOrders("Marta Żółkiewska " + rare, null);
    try (var visit = signedIn(chromium.visit(look, address()))) {
      Page page = visit.page();
      page.navigate("/tasks");
      page.keyboard().press("/");
      assertThat(page.locator("#palette")).isVisible();
      assertThat(page.locator("#palette-query")).isFocused();
      Readers.canUse(page, "an empty search");

      page.keyboard().type("zolkiewska " + rare);
      assertThat(chosen(page)).containsText("Marta Żółkiewska");
      assertThat(chosen(page).locator("mark").first()).hasText("Żółkiewska");
      assertThat(page.locator("#palette [role=status]")).hasText("1 result");
      assertThat(page.locator("#palette-query"))
          .hasAttribute("aria-activedescendant", chosen(page).getAttribute("id"));
      Readers.canUse(page, "search results");

      page.keyboard().press("Enter");
      page.waitForURL("**/customers/" + marta);
      page.keyboard().press("Control+k");
      assertThat(page.locator("#palette [data-recent]")).containsText("Marta Żółkiewska");
      Readers.canUse(page, "recent results");
      page.keyboard().press("Escape");
      assertThat(page.locator("#palette")).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void who_presses_enter_before_the_results_come_opens_what_was_typed() {
    CustomerId marta = regulars.withThreeOrders("Marta " + rare, null);
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, address()))) {
      Page page = visit.page();
      page.keyboard().press("Control+k");
      assertThat(options(page).first()).isVisible();
      page.keyboard().type(rare);
      page.keyboard().press("Enter");
      page.waitForURL("**/customers/" + marta);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void offers_what_can_be_done() {
    CustomerId marta = regulars.withThreeOrders("Marta " + rare, null);
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, address()))) {
      Page page = visit.page();
      page.keyboard().press("Control+k");
      page.fill("#palette-query", "new task " + rare);
      Locator task =
          options(page)
              .filter(new Locator.FilterOptions().setHasText("New task for Marta " + rare));
      assertThat(task).hasAttribute("href", "/tasks/new?customer=" + marta);

      page.fill("#palette-query", rare);
      Locator log =
          options(page).filter(new Locator.FilterOptions().setHasText("Log a contact with Marta"));
      log.click();
      assertThat(page.locator("#log-contact")).isVisible();
      page.keyboard().press("Escape");

      page.keyboard().press("Control+k");
      page.fill("#palette-query", "go to tsaks");
      assertThat(options(page)).hasCount(1);
      page.keyboard().press("Enter");
      page.waitForURL("**/tasks");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void walks_with_the_arrows_and_opens_a_new_tab() {
    regulars.withThreeOrders("Anna " + rare, null);
    CustomerId second = regulars.withThreeOrders("Berta " + rare, null);
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, address()))) {
      Page page = visit.page();
      page.keyboard().press("/");
      page.keyboard().type(rare);
      assertThat(chosen(page)).containsText("Berta");
      page.keyboard().press("ArrowDown");
      assertThat(chosen(page)).containsText("Anna");
      page.keyboard().press("ArrowUp");
      assertThat(chosen(page)).containsText("Berta");
      Page tab = page.context().waitForPage(() -> page.keyboard().press("Control+Enter"));
      tab.waitForURL("**/customers/" + second);
      assertThat(page.locator("#palette")).isVisible();

      page.fill("#palette-query", rare + "nobody");
      assertThat(page.locator("#palette .empty")).containsText(rare + "nobody");
      Readers.canUse(page, "nothing found");
      page.keyboard().press("Escape");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
          .first()
          .click();
      page.waitForURL("**/sign-in*");
      assertThat(page.evaluate("sessionStorage.getItem('cairn:opened')")).isNull();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void lists_the_keys_of_the_page() {
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, address()))) {
      Page page = visit.page();
      page.navigate("/customers");
      page.locator("h1").click();
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      assertThat(page.locator("#keys")).containsText("Search everything");
      assertThat(page.locator("#keys [data-keys]")).containsText("Name, e-mail, phone or number");
      Readers.canUse(page, "keys");
      page.keyboard().press("Escape");
      page.keyboard().press("f");
      assertThat(page.locator("main input[type=search]")).isFocused();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void is_a_page_without_scripts() {
    CustomerId marta = regulars.withThreeOrders("Marta " + rare, null);
    try (var visit = signedIn(chromium.visitWithoutScripts(Look.PHONE_LIGHT, address()))) {
      Page page = visit.page();
      page.navigate("/");
      page.locator(".top a.find").click();
      page.fill("main input[name=q]", rare);
      page.click("main form button");
      assertThat(page.locator("main .rowlink").first()).hasAttribute("href", "/customers/" + marta);
      assertThat(page.url()).contains("/search?q=" + rare);
    }
  }
}
