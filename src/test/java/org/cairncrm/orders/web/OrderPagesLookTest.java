package org.cairncrm.orders.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.orders.NewShipmentUpdate;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.ShipmentUpdateKind;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of orders in a browser. */
@CairnTest
@Tag("browser")
class OrderPagesLookTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final String LONG_NAME = "Aleksandra Brzęczyszczykiewicz-Łękołodzka";
  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    Order late = latest(regulars.withALateParcel(LONG_NAME));
    CustomerId often = regulars.withThreeOrders(LONG_NAME, null);
    worker.sweep();
    String parcel = "&shipment=" + late.shipments().getFirst().id();
    try (var visit = signedIn()) {
      Page page = visit.page();
      for (String path :
          new String[] {
            "/orders",
            "/orders?status=late",
            "/orders?number=unknown",
            "/orders/" + late.id(),
            "/orders/" + latest(often).id(),
            "/orders/" + late.id() + "?done=promise",
            "/orders/" + late.id() + "?act=cancel",
            "/orders/" + late.id() + "?act=credit",
            "/orders/" + late.id() + "?act=promise",
            "/orders/" + late.id() + "?act=hand-over",
            "/orders/" + late.id() + "?act=update" + parcel,
            "/customers/" + often + "/credit-notes"
          }) {
        page.navigate(path);
        Readers.canUse(page, path);
      }
      page.navigate("/shipments/" + late.shipments().getFirst().id());
      assertThat(page.locator(".shipment:target")).containsText("TRK-1");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_keyboard_leads_from_the_list_to_an_order_and_the_page_follows_what_happens() {
    CustomerId customer = regulars.withALateParcel("Marta Zielińska");
    Order order = latest(customer);
    try (var visit = signedIn()) {
      Page page = visit.page();
      page.navigate("/orders?status=late");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.matches(".*/orders/[-0-9a-f]{36}"));

      page.navigate("/orders/" + order.id());
      assertThat(page.locator("main[data-connected]")).isVisible();
      orders.update(
          order.shipments().getFirst().id(),
          new NewShipmentUpdate(
              null, null, ShipmentUpdateKind.DELIVERED, TestClock.START, null, null));

      assertThat(page.locator("h1")).containsText("delivered");
      assertThat(page.locator("#promise")).containsText("early");
      assertThat(visit.errors()).isEmpty();
    }
  }

  private Order latest(CustomerId customer) {
    OrderSummary latest = orders.of(customer, PageRequest.first(1)).items().getFirst();
    return orders.get(latest.id());
  }

  private Chromium.Visit signedIn() {
    String agent = "agent-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(agent, "Piotr Lis", Role.AGENT, PASSWORD);
    Chromium.Visit visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Chromium.signIn(visit.page(), agent, PASSWORD);
    return visit;
  }
}
