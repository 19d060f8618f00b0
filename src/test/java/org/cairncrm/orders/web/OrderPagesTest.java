package org.cairncrm.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.Shipment;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of orders over HTTP. */
@CairnTest
class OrderPagesTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Worker worker;

  @ParameterizedTest
  @EnumSource
  void everyone_reads_what_was_ordered_where_it_is_and_what_came_from_it(Role role) {
    CustomerId customer = regulars.withALateParcel("Marta Zielińska");
    worker.sweep();
    OrderSummary order = latest(customer);
    Shipment parcel = orders.get(order.id()).shipments().getFirst();

    String page = page(role, "/orders/" + order.id());

    assertThat(page)
        .contains("Order " + order.number(), "Marta Zielińska", "/customers/" + customer)
        .contains("Mug, blue", "M1", "€84.50", "InPost", "TRK-1")
        .contains("Promised for Fri 6 Mar, but expected 3 days late.", "New estimate")
        .contains("Sorting centre overloaded", "id=\"shipment-" + parcel.id())
        .contains("Points and rewards", "84 points", "Informed", "Delay alert", "Tasks")
        .contains("Delivery of order ", "moved", "why?")
        .doesNotContain("??");
  }

  @Test
  void the_page_of_an_order_has_the_events_of_no_other_order() {
    CustomerId customer = regulars.withThreeOrders("Jonas Weber", null);
    var both = orders.of(customer, PageRequest.first(2)).items();

    String page = page(Role.AGENT, "/orders/" + both.getFirst().id());

    assertThat(page)
        .contains(both.getFirst().number(), "Reward")
        .doesNotContain("Order " + both.getLast().number());
  }

  @Test
  void a_number_leads_to_its_order_and_a_shipment_to_its_place_on_the_page() {
    OrderSummary order = latest(regulars.withALateParcel("Giulia Romano"));
    Shipment parcel = orders.get(order.id()).shipments().getFirst();

    assertThat(location("/orders?number=" + order.number())).endsWith("/orders/" + order.id());
    assertThat(location("/orders?number=+%23" + order.number() + "+"))
        .endsWith("/orders/" + order.id());
    assertThat(location("/shipments/" + parcel.id()))
        .endsWith("/orders/" + order.id() + "#shipment-" + parcel.id());
  }

  @Test
  void an_unknown_number_says_so() {
    assertThat(page(Role.AGENT, "/orders?number=no-such-number"))
        .contains("No order has the number no-such-number", "value=\"no-such-number\"");
  }

  @Test
  void the_list_shows_the_latest_orders_and_those_that_are_late() {
    OrderSummary late = latest(regulars.withALateParcel("Emily Carter"));

    assertThat(page(Role.HEAD, "/orders")).contains(late.number(), "Emily Carter", "€84.50");
    assertThat(page(Role.HEAD, "/orders?status=late")).contains(late.number());
    assertThat(page(Role.HEAD, "/orders?status=placed")).doesNotContain(late.number());
    assertThat(page(Role.HEAD, "/orders?status=mistyped")).contains(late.number());
  }

  @Test
  void an_unknown_order_and_shipment_are_not_found() {
    for (String path : new String[] {"/orders/", "/shipments/"}) {
      HttpResponse<String> answer = callers.person(Role.AGENT).get(path + UUID.randomUUID());
      assertThat(answer.statusCode()).isEqualTo(404);
    }
    assertThat(callers.nobody().get("/orders/" + OrderId.next()).body()).doesNotContain("Goods");
  }

  private OrderSummary latest(CustomerId customer) {
    return orders.of(customer, PageRequest.first(1)).items().getFirst();
  }

  private String page(Role role, String path) {
    HttpResponse<String> answer = callers.person(role).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String location(String path) {
    HttpResponse<String> answer = callers.person(Role.AGENT).get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
