package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.SampleCustomers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class LoyaltyOverHttpTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Customers customers;
  @Autowired Callers callers;
  @Autowired Worker worker;
  CustomerId customer;

  @BeforeEach
  void a_customer_with_three_orders() {
    customer = customers.register(SampleCustomers.zofia()).value().id();
    var shop = new PublishedOrders(commands, events, sql);
    OrderId first = shop.order(customer, PublishedOrders.daysAgo(20), "30.00");
    OrderId second = shop.order(customer, PublishedOrders.daysAgo(12), "12.00", 2, 8);
    shop.order(customer, PublishedOrders.daysAgo(1), "20.00", 3, 11);
    shop.delivered(customer, first, PublishedOrders.daysAgo(16));
    shop.cancelled(customer, second, PublishedOrders.daysAgo(11), "12.00");
  }

  @Test
  void tells_a_system_what_a_customer_earned() {
    Http system = callers.system(LoyaltyPermissions.READ);

    assertThat(system.get("/api/customers/" + customer + "/loyalty").body())
        .contains("\"pending\":20", "\"active\":30", "\"10.00\"", "\"revoked\"", "\"reversed\"");
    assertThat(system.get("/api/customers/" + customer + "/loyalty/postings").body())
        .contains("\"debit\":\"pending\"");
    assertThat(system.get("/api/loyalty/rules").body()).contains("event.nth % 3 == 0");
    assertThat(system.get("/api/loyalty/liability").body()).contains("\"members\"");
    assertThat(system.get("/api/customers/" + UUID.randomUUID() + "/loyalty").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tells_a_checkout_the_points_alone() {
    Http system = callers.system(LoyaltyPermissions.READ);
    CustomerId newcomer = customers.register(SampleCustomers.zofia()).value().id();

    assertThat(system.get("/api/customers/" + customer + "/loyalty/balance").body())
        .isEqualTo("{\"pending\":20,\"active\":30,\"reserved\":0}");
    assertThat(system.get("/api/customers/" + newcomer + "/loyalty/balance").body())
        .isEqualTo("{\"pending\":0,\"active\":0,\"reserved\":0}");
    assertThat(system.get("/api/customers/" + UUID.randomUUID() + "/loyalty/balance").statusCode())
        .isEqualTo(404);
  }

  @Test
  void checks_the_books_for_a_system_that_may() {
    var started =
        callers
            .system(LoyaltyPermissions.READ, LoyaltyPermissions.WRITE)
            .send("POST", "/api/loyalty/books-checks", null);
    worker.sweep();

    assertThat(started.statusCode()).isEqualTo(201);
    String location = started.headers().firstValue("Location").orElseThrow();
    assertThat(callers.system(LoyaltyPermissions.READ).get(location).body())
        .contains("\"status\":\"done\"", "\"mismatches\":");
    assertThat(
            callers
                .system(LoyaltyPermissions.READ)
                .send("POST", "/api/loyalty/books-checks", null)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void shows_a_loyalty_manager_the_programme_and_checks_its_books() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    worker.sweep();

    assertThat(manager.get("/loyalty").body())
        .contains("Every third order", "event.daysSincePrevious &lt;= 10", "Check the books");
    assertThat(manager.form("/loyalty/books-checks", Map.of()).statusCode()).isEqualTo(302);
    assertThat(manager.get("/loyalty").body()).contains("hx-trigger=\"every 1s\"");
    worker.sweep();
    assertThat(manager.get("/loyalty/books-checks/last").body())
        .startsWith("<section")
        .contains("They balance");
  }

  @Test
  void shows_an_account_manager_what_a_customer_has() {
    var page = callers.person(Role.ACCOUNT_MANAGER).get("/customers/" + customer + "/loyalty");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Zofia",
            "<b>30</b> to spend",
            "<b>20</b> pending",
            "<b>62</b> taken back",
            "Every third order",
            "Taken back");
  }
}
