package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.events.Reaction;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Every page of the console that the story does not come by, full and empty, as those who see it.
 */
@CairnTest
@Import(AccessiblePagesTest.Stumbling.class)
@Tag("browser")
class AccessiblePagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final String LONG_NAME = "Aleksandra Brzęczyszczykiewicz-Łękołodzka";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired PasswordLinks links;
  @Autowired Regulars regulars;
  @Autowired Interactions interactions;
  @Autowired Notifications notifications;
  @Autowired Worker worker;
  @Autowired Stumbling stumbling;
  @LocalServerPort int port;

  /** Fails at whatever a customer says whom the test names. */
  static class Stumbling {
    final AtomicReference<@Nullable CustomerId> over = new AtomicReference<>();

    @Reaction("console.stumbling")
    void on(InteractionRecorded event) {
      if (event.customer().equals(over.get())) {
        throw new IllegalStateException("duplicate key value violates unique constraint \"steps\"");
      }
    }
  }

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void before_anyone_signs_in() {
    String key = links.issue(someone(Role.AGENT)).text();
    try (var visit = visit()) {
      looksAt(visit, "/sign-in", "/sign-in?wrong", "/sign-in?wait", "/sign-in?out", key);
      Page page = visit.page();
      page.navigate("/welcome?key=an-old-link");
      page.fill("#password", PASSWORD);
      page.click("main button");
      PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isVisible();
      Readers.canUse(page, "a link that is no longer valid");
      onlyRefused(visit, "422");
    }
  }

  @Test
  void of_an_account_manager() {
    String anna = someone(Role.ACCOUNT_MANAGER);
    CustomerId regular = regulars.withThreeOrders(LONG_NAME, anna);
    CustomerId waiting = regulars.withALateParcel(LONG_NAME);
    worker.sweep();
    UUID mail = notifications.of(waiting, PageRequest.first(1)).items().getFirst().id();
    try (var visit = signedIn(anna)) {
      looksAt(
          visit,
          "/",
          "/customers",
          "/customers?query=nobody-has-this-name",
          "/customers/new",
          "/customers/" + regular,
          "/customers/" + regular + "?kind=notifications",
          "/customers/" + regular + "/edit",
          "/customers/" + regular + "/loyalty",
          "/customers/" + regular + "/loyalty/adjustment",
          "/customers/" + regular + "/loyalty/redemption",
          "/journeys",
          "/journeys/online-purchase",
          "/journeys/online-purchase/stages/loyal",
          "/journeys/online-purchase/stages/discovered?overTarget=true",
          "/loyalty",
          "/notifications",
          "/notifications?status=failed",
          "/interactions",
          "/late-deliveries",
          "/loyalty/adjustments",
          "/loyalty/postings",
          "/loyalty/report",
          "/loyalty/rewards",
          "/search",
          "/search?q=new",
          "/notifications/" + mail,
          "/settings");
      Page page = visit.page();
      page.navigate("/customers/" + waiting);
      page.navigate(page.locator("[data-why]").first().getAttribute("href"));
      Readers.canUse(page, "why");
      page.navigate("/customers/" + waiting);
      page.keyboard().press("l");
      PlaywrightAssertions.assertThat(page.locator("#log-contact")).isVisible();
      Readers.canUse(page, "logging a contact");
      assertThat(visit.errors()).isEmpty();
      looksAt(visit, "/operations");
      onlyRefused(visit, "403");
      looksAt(visit, "/customers/" + UUID.randomUUID());
      onlyRefused(visit, "404");
    }
  }

  @Test
  void of_who_changes_a_password() {
    try (var visit = signedIn(someone(Role.HEAD))) {
      Page page = visit.page();
      page.navigate("/settings/password");
      changePassword(page, "another one");
      PlaywrightAssertions.assertThat(page.locator(".error")).isVisible();
      Readers.canUse(page, "a password refused");
      onlyRefused(visit, "422");
      changePassword(page, PASSWORD);
      PlaywrightAssertions.assertThat(page.locator("main [role=status]")).isVisible();
      Readers.canUse(page, "a password changed");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void changePassword(Page page, String current) {
    page.fill("#current", current);
    page.fill("#password", "a stone on a cairn");
    page.fill("#repeat", "a stone on a cairn");
    page.click("main button");
  }

  @Test
  void of_a_loyalty_manager() {
    CustomerId newcomer = regulars.withALateParcel(LONG_NAME);
    try (var visit = signedIn(someone(Role.LOYALTY_MANAGER))) {
      looksAt(visit, "/", "/customers/" + newcomer + "/loyalty", "/segments", "/loyalty");
      Page page = visit.page();
      page.click("#books-check button");
      worker.sweep();
      PlaywrightAssertions.assertThat(page.locator("#books-check .tag")).isVisible();
      Readers.canUse(page, "checked books");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void of_programmes_vouchers_and_members() {
    CustomerId regular = regulars.withThreeOrders(LONG_NAME, null);
    try (var visit = signedIn(someone(Role.LOYALTY_MANAGER))) {
      looksAt(
          visit,
          "/loyalty/members",
          "/loyalty/vouchers",
          "/loyalty/voucher-batches",
          "/loyalty/voucher-batches/new",
          "/loyalty-programmes",
          "/loyalty-programmes/drafts/new",
          "/loyalty-programmes/shop-rewards",
          "/loyalty-programmes/shop-rewards/versions/1",
          "/loyalty/programmes/shop-rewards/simulations",
          "/customers/" + regular + "/loyalty",
          "/customers/" + regular + "/loyalty/card");
      Page page = visit.page();
      page.navigate("/customers/" + regular + "/loyalty");
      page.navigate(page.locator("a[href*='/loyalty/vouchers/']").first().getAttribute("href"));
      Readers.canUse(page, "a voucher");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void of_an_administrator() {
    CustomerId customer = regulars.withALateParcel(LONG_NAME);
    stumbling.over.set(customer);
    interactions.record(
        customer,
        NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "Where is it?", "The mugs."));
    String mark = mark();
    try (var visit = signedIn(someone(Role.ADMIN))) {
      looksAt(visit, "/", "/operations", "/operations?status=dismissed", "/settings/people");
      Page page = visit.page();
      page.fill("#name", LONG_NAME);
      page.fill("#username", "ola-" + mark);
      page.click(".form button");
      PlaywrightAssertions.assertThat(page.locator(".secret")).containsText("/welcome?key=");
      Readers.canUse(page, "someone added");
      looksAt(
          visit, "/settings/audit", "/settings/password", "/settings/sessions", "/settings/tokens");
      page.fill("#name", "shop-" + mark);
      page.locator(".check input").first().check();
      page.click(".form button");
      PlaywrightAssertions.assertThat(page.locator(".secret")).containsText("cairn_");
      Readers.canUse(page, "a token issued");
      assertThat(visit.errors()).isEmpty();
      page.fill("#name", "shop-" + mark);
      page.click(".form button");
      PlaywrightAssertions.assertThat(page.locator(".error")).isVisible();
      Readers.canUse(page, "a token refused");
      onlyRefused(visit, "422");
    }
  }

  private String someone(Role role) {
    String username = role.word() + "-" + mark();
    people.create(username, LONG_NAME, role, PASSWORD);
    return username;
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private Chromium.Visit visit() {
    return chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
  }

  private Chromium.Visit signedIn(String username) {
    Chromium.Visit visit = visit();
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    return visit;
  }

  private static void looksAt(Chromium.Visit visit, String... paths) {
    for (String path : paths) {
      visit.page().navigate(path);
      Readers.canUse(visit.page(), path);
    }
  }

  /** The browser calls it an error, too, when a page itself comes with a status of refusal. */
  private static void onlyRefused(Chromium.Visit visit, String status) {
    assertThat(visit.errors()).singleElement().asString().contains(status);
    visit.errors().clear();
  }
}
