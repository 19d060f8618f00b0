package org.cairncrm.offers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.offers.Offer;
import org.cairncrm.offers.OfferAudience;
import org.cairncrm.offers.OfferTerms;
import org.cairncrm.offers.OfferText;
import org.cairncrm.offers.OfferTexts;
import org.cairncrm.offers.Offers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The pages about offers, as people use them. */
@CairnTest
@Tag("browser")
class OfferPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String eva = "eva-" + mark;
  @Autowired People people;
  @Autowired Offers offers;
  @Autowired Loyalty loyalty;
  @Autowired Callers callers;
  @Autowired Worker worker;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void marketing_writes_an_offer_and_starts_it_for_the_customers_that_were_counted(Look look) {
    for (int i = 0; i < 8; i++) {
      regulars.registered("Kim " + mark);
    }
    try (var visit = signedIn(look, Role.MARKETING)) {
      Page page = visit.page();
      page.navigate("/offers/new?filter=name:contains:" + mark);
      page.fill("#title", "Spring " + mark);
      page.selectOption("#reward", "back-within-ten-days");
      page.fill("#until", "2026-03-31");
      page.fill("#controlPercent", "100");
      page.locator("main form .acts button").click();
      // the browser refuses 100 % itself, and the draft is not sent
      assertThat(page.locator("#controlPercent:invalid")).hasCount(1);
      page.fill("#controlPercent", "0");
      page.locator("main form .acts button").click();
      assertThat(page.locator("h1")).containsText("Spring " + mark);
      assertThat(page.locator("h1 .tag")).hasText("draft");
      page.getByText("Start…").click();
      assertThat(page.locator("main")).containsText("8 customers get it");
      page.getByText("Start for 8 customers").click();
      worker.sweep();
      page.reload();
      assertThat(page.locator("h1 .tag")).hasText("running");
      assertThat(page.locator("#offer-progress")).containsText("8 customers have it");
      assertThat(page.locator("#lift")).containsText("Without a control group");
      page.getByText("Stop…").click();
      page.fill("#reason", "Sold out");
      page.locator("#stop button").last().click();
      assertThat(page.locator("h1 .tag")).hasText("stopped");
      assertThat(page.locator("aside")).containsText("Sold out");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_agent_accepts_an_offer_for_a_customer_by_keyboard(Look look) {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    running(OfferAudience.of(customer), null);
    long before = loyalty.account(customer).rewards().size();
    try (var visit = signedIn(look, Role.AGENT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("#offers-card")).containsText("Thanks " + mark);
      assertThat(page.locator("#offers-card")).containsText("Come back soon");
      Readers.canUsePart(page, "#offers-card", "offers of a customer");
      page.locator("#offers-card button").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog[open]")).containsText("Back within ten days");
      page.locator("dialog[open] footer button").last().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#offers-card")).hasCount(0);
      assertThat(page.locator("#past")).containsText("Offer accepted: Thanks " + mark);
      assertThat(loyalty.account(customer).rewards()).hasSize((int) before + 1);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void faults_are_shown_at_their_fields_and_nothing_typed_is_lost() {
    Http marketing = callers.person(Role.MARKETING);
    var answer =
        marketing.form(
            "/offers/new",
            Map.of(
                "title",
                "Spring " + mark,
                "reward",
                "every-third-order",
                "until",
                "2026-02-01",
                "limit",
                "many",
                "controlPercent",
                "100",
                "text.pl",
                "Cześć"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Spring " + mark,
            "many",
            "must be a whole number",
            "less than or equal to 90",
            "need a title in each language that has a text",
            "Cześć")
        .doesNotContain("??");
    var currency =
        marketing.form(
            "/offers/new",
            Map.of("title", "Spring", "reward", "every-third-order", "until", "2026-02-01"));
    assertThat(currency.body())
        .contains("is needed for the amounts of this voucher", "must not be in the past");
  }

  @Test
  void a_draft_is_changed_and_deleted() {
    Http marketing = callers.person(Role.MARKETING);
    CustomerId customer = regulars.registered("Kim " + mark);
    Offer draft = draft(OfferAudience.of(customer), null);
    String path = "/offers/" + draft.id();
    assertThat(marketing.get(path + "/change").body())
        .contains("Thanks " + mark, "Come back soon", "Kim " + mark)
        .doesNotContain("??");
    var changed =
        marketing.form(
            path + "/change",
            Map.of(
                "title",
                "Autumn " + mark,
                "reward",
                "back-within-ten-days",
                "customer",
                customer.toString(),
                "until",
                "2026-10-31",
                "version",
                "1"));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
    assertThat(offers.get(draft.id()).terms().title()).isEqualTo("Autumn " + mark);
    var stale =
        marketing.form(
            path + "/change",
            Map.of(
                "title",
                "Winter",
                "reward",
                "back-within-ten-days",
                "customer",
                customer.toString(),
                "until",
                "2026-10-31",
                "version",
                "1"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("Another person changed this draft", "Winter");
    assertThat(marketing.form(path + "/deletion", Map.of()).statusCode()).isEqualTo(302);
    assertThat(marketing.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    for (int i = 0; i < 20; i++) {
      regulars.withThreeOrders("Kim " + mark, null);
    }
    Offer draft = draft(OfferAudience.of(List.of("name:contains:" + mark), null), 50);
    Offer running = running(OfferAudience.of(List.of("name:contains:" + mark), null), 50);
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.LOYALTY_MANAGER)) {
      Page page = visit.page();
      for (String path :
          List.of(
              "/offers",
              "/offers/new",
              "/offers/" + draft.id(),
              "/offers/" + draft.id() + "/change",
              "/offers/" + draft.id() + "/start",
              "/offers/" + running.id(),
              "/offers/members?filter=id:is:" + running.id(),
              "/")) {
        page.navigate(path);
        Readers.canUse(page, path);
      }
      page.navigate("/offers/" + running.id());
      assertThat(page.locator("#lift")).containsText("no difference can be shown yet");
      assertThat(page.locator("#lift .chart tbody tr")).hasCount(2);
      page.navigate("/offers/members?filter=id:is:" + running.id());
      assertThat(page.locator("#rows tbody tr")).hasCount(20);
      assertThat(page.locator("#rows")).containsText("control group");
      page.navigate("/search?q=Thanks+" + mark);
      assertThat(page.locator("main")).containsText("Thanks " + mark);
      assertThat(visit.errors()).isEmpty();
    }
  }

  private Offer draft(OfferAudience audience, @Nullable Integer control) {
    var terms =
        new OfferTerms(
            "Thanks " + mark,
            new OfferTexts(new OfferText("Thanks " + mark, "Come back soon"), null, null, null),
            audience,
            "back-within-ten-days",
            null,
            null,
            LocalDate.parse("2026-03-31"),
            100,
            control,
            null);
    var made = callers.system().post("/api/offers", JsonMapper.shared().writeValueAsString(terms));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return offers.get(
        UUID.fromString(JsonMapper.shared().readTree(made.body()).path("id").asString()));
  }

  private Offer running(OfferAudience audience, @Nullable Integer control) {
    Offer draft = draft(audience, control);
    long size = offers.size(draft.id()).customers();
    callers.system().post("/api/offers/" + draft.id() + "/start", "{\"customers\":" + size + "}");
    worker.sweep();
    return offers.get(draft.id());
  }

  private Chromium.Visit signedIn(Look look, Role role) {
    people.create(eva, "Eva Lind", role, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
