package org.cairncrm.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an account manager does with the console, in a real browser. */
@CairnTest
@Tag("browser")
class ConsoleStoryTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Interactions interactions;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void finds_a_customer_reads_why_logs_a_contact_and_sees_what_happens(Look look) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    CustomerId marta = aCustomerWithThreeOrders("Marta Zielińska " + mark, "anna-" + mark);
    try (var visit = chromium.visit(look, "http://localhost:" + port)) {
      Page page = visit.page();

      signIn(page, "anna-" + mark);
      assertThat(page.locator("h1")).containsText("Anna");
      accessible(page, "home");

      page.locator(".side a", new Page.LocatorOptions().setHasText("Customers")).click();
      page.locator("main [data-find]").pressSequentially("zielinska " + mark);
      Locator found = page.locator("#found tbody tr");
      assertThat(found).hasCount(1);
      accessible(page, "customers");
      found.locator("a").click();
      assertThat(page.locator("h1")).containsText("Marta Zielińska");

      readsWhy(page);
      accessible(page, "customer with a reason");
      fits(page, "customer with a reason");

      page.evaluate("window.neverReloaded = true");
      logsAContact(page, "Gift wrapping " + mark);
      assertThat(page.locator("#stones")).containsText("Gift wrapping " + mark);

      interactions.record(
          marta,
          NewInteraction.logged(
              Channel.PHONE, Direction.INBOUND, "Where is it " + mark, "The blue mugs."));
      assertThat(page.locator("#stones")).containsText("Where is it " + mark);
      assertThat(
              page.locator("#stones .fresh")
                  .filter(new Locator.FilterOptions().setHasText("Where is it " + mark)))
          .hasCount(1);
      assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_page_can_be_used_by_everybody(Look look) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    CustomerId marta = aCustomerWithThreeOrders("Aleksandra Brzęczyszczykiewicz", "a" + mark);
    people.create("root-" + mark, "Ola Kowal", Role.ADMIN, PASSWORD);
    try (var visit = chromium.visit(look, "http://localhost:" + port)) {
      Page page = visit.page();
      page.navigate("/sign-in");
      accessible(page, "sign-in");
      signIn(page, "root-" + mark);
      for (String path :
          List.of(
              "/",
              "/customers",
              "/customers?query=nobody-has-this-name",
              "/customers/new",
              "/customers/" + marta,
              "/customers/" + marta + "?kind=notices",
              "/customers/" + marta + "/edit",
              "/operations")) {
        page.navigate(path);
        assertThat(page.locator("h1")).hasCount(1);
        accessible(page, path);
        fits(page, path);
      }
      assertThat(visit.errors()).isEmpty();
    }
  }

  private CustomerId aCustomerWithThreeOrders(String name, String manager) {
    people.create(manager, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    CustomerId customer =
        customers
            .register(
                new NewCustomer(
                    name,
                    Language.PL,
                    "PL",
                    "Kraków",
                    List.of(),
                    List.of(),
                    manager,
                    Map.of(),
                    null,
                    null,
                    TestClock.START.minus(Duration.ofDays(90))))
            .customer()
            .id();
    for (int days : new int[] {62, 33, 1}) {
      Instant at = TestClock.START.minus(Duration.ofDays(days));
      orders.place(
          new NewOrder(
              customer,
              null,
              null,
              null,
              Channel.WEB,
              at,
              Currency.getInstance("EUR"),
              List.of(new NewOrder.Line("M1", "Mug, blue", 2, new BigDecimal("42.25"))),
              LocalDate.parse("2026-03-06")));
    }
    return customer;
  }

  private static void signIn(Page page, String username) {
    page.navigate("/sign-in");
    page.fill("#username", username);
    page.fill("#password", PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Why the reward was given, and why another one was not. */
  private static void readsWhy(Page page) {
    Locator reward =
        page.locator(".then > li", new Page.LocatorOptions().setHasText("Reward")).first();
    reward.locator("[data-why]").click();
    Locator reason = reward.locator(".reason");
    assertThat(reason).containsText("version");
    assertThat(reason.locator(".saw").first()).containsText("3");
    assertThat(reason.locator(".declined")).containsText("Did not give");
  }

  private static void logsAContact(Page page, String subject) {
    page.locator("h1").click();
    page.keyboard().press("l");
    page.selectOption("#channel", "email");
    page.fill("#subject", subject);
    page.fill("#body", "Asked whether the mugs can be wrapped one by one.");
    page.locator("#log-contact footer button:not(.quiet)").click();
    assertThat(page.locator("#log-contact")).isHidden();
  }

  private static void fits(Page page, String what) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("%s fits in its window", what)
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  private static void accessible(Page page, String what) {
    List<String> serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> described(what, rule))
                .toList();
    assertThat(serious).isEmpty();
  }

  private static String described(String what, Rule rule) {
    return what
        + ": "
        + rule.getId()
        + " "
        + rule.getNodes().stream()
            .map(n -> n.getHtml() + " " + n.getFailureSummary())
            .limit(5)
            .toList();
  }
}
