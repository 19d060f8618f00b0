package org.cairncrm.orders.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.PageRequest;
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

/** What an agent does with an order in a browser. */
@CairnTest
@Tag("browser")
class OrderActionsLookTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void an_agent_moves_the_promise_and_corrects_a_delivery(Look look) {
    OrderSummary order = lateOrder("Marta Zielińska");
    try (var visit = signedIn(look)) {
      Page page = visit.page();
      page.navigate("/orders?number=" + order.number());
      page.keyboard().press("p");
      assertThat(page.locator("#promisedOn")).isFocused();
      page.fill("#promisedOn", "2026-03-20");
      page.fill("#reason", "The customer is away");
      send(page);
      assertThat(page.locator("main > .note")).hasText("The promised day is changed.");
      assertThat(page.locator("#promise")).containsText("Promised for Fri 20 Mar");

      page.getByText("Report an update…").click();
      page.selectOption("#kind", "DELIVERED");
      send(page);
      assertThat(page.locator("h1")).containsText("delivered");

      page.getByText("Correct the delivery…").click();
      page.fill("#note", "Left with somebody else");
      Readers.canUse(page, "the correction of a delivery");
      send(page);
      assertThat(page.locator("h1")).containsText("in transit");
      assertThat(page.locator(".updates")).containsText("Left with somebody else");

      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_agent_takes_delivered_goods_back(Look look) {
    OrderSummary order = lateOrder("Giulia Romano");
    try (var visit = signedIn(look)) {
      Page page = visit.page();
      page.navigate("/orders/" + order.id());
      page.getByText("Report an update…").click();
      page.selectOption("#kind", "DELIVERED");
      send(page);
      assertThat(page.locator("h1")).containsText("delivered");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("r");
      page.fill("#line-1", "1");
      Readers.canUse(page, "a return");
      send(page);
      assertThat(page.locator("main > .note")).hasText("The return is recorded.");
      assertThat(page.locator("#order")).containsText("Cancellations and returns");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void goods_are_cancelled_only_after_a_question_and_a_fault_keeps_what_was_typed() {
    OrderSummary order = lateOrder("Jonas Weber");
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/orders/" + order.id());
      page.getByText("Cancel…").click();
      assertThat(page.getByText("Keep the goods")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#act")).isHidden();

      page.getByText("Cancel…").click();
      page.fill("#line-1", "0");
      page.fill("#reason", "Too late for the party");
      send(page);
      assertThat(page.locator("#act .error")).containsText("at least one article");
      assertThat(page.locator("#reason")).hasValue("Too late for the party");
      Readers.canUse(page, "a cancellation that was refused");
      assertThat(visit.errors()).singleElement().asString().contains("422");
      visit.errors().clear();

      page.fill("#line-1", "2");
      send(page);
      assertThat(page.locator("h1")).containsText("cancelled");
      assertThat(page.locator("#order")).containsText("Too late for the party");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void send(Page page) {
    page.locator("#act footer button").last().click();
  }

  private OrderSummary lateOrder(String name) {
    return orders.of(regulars.withALateParcel(name), PageRequest.first(1)).items().getFirst();
  }

  private Chromium.Visit signedIn(Look look) {
    String agent = "agent-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(agent, "Piotr Lis", Role.AGENT, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), agent, PASSWORD);
    return visit;
  }
}
