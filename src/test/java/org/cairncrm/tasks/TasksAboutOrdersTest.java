package org.cairncrm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task may be about an order, and is then shown on its page. */
@CairnTest
class TasksAboutOrdersTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  CustomerId customer;
  OrderSummary order;
  OrderSummary other;

  @BeforeEach
  void a_customer_with_orders() {
    customer = regulars.withThreeOrders("Marta Zielińska", null);
    var all = orders.of(customer, PageRequest.first(2)).items();
    order = all.getFirst();
    other = all.getLast();
  }

  @Test
  void a_task_about_an_order_belongs_to_its_customer_and_is_found_by_the_order() {
    JsonNode task = json(open("\"orderId\":\"%s\"".formatted(order.id()), 201));

    assertThat(task.path("customerId").asString()).isEqualTo(customer.toString());
    assertThat(task.path("orderId").asString()).isEqualTo(order.id().toString());
    assertThat(titles("/api/tasks?order=" + order.id())).contains("Call them");
    assertThat(titles("/api/tasks?order=" + other.id())).doesNotContain("Call them");
    assertThat(page("/orders/" + order.id()).split("id=\"order-history\""))
        .hasSize(2)
        .allMatch(part -> part.contains("Call them"));
    assertThat(page("/orders/" + other.id())).doesNotContain("Call them");
    assertThat(page("/customers/" + customer)).contains("Call them");
    assertThat(page("/tasks/" + task.path("id").asString()))
        .contains("/orders/" + order.id(), order.number());
  }

  @Test
  void an_unknown_order_and_one_of_another_customer_are_refused() {
    assertThat(open("\"orderId\":\"%s\"".formatted(OrderId.next()), 404)).contains("order");
    CustomerId somebody = regulars.withThreeOrders("Jonas Weber", null);
    assertThat(
            open("\"orderId\":\"%s\",\"customerId\":\"%s\"".formatted(order.id(), somebody), 422))
        .contains("must be the customer of the order");
  }

  @Test
  void the_form_keeps_the_order() {
    String form = page("/tasks/new?order=" + order.id() + "&customer=" + customer);
    assertThat(form).contains("For Marta Zielińska, about order " + order.number());
    HttpResponse<String> saved =
        callers
            .person(Role.AGENT)
            .form(
                "/tasks/new",
                Map.of(
                    "title", "Ask the carrier",
                    "day", "2026-03-05",
                    "who", "queue:agent",
                    "version", "0",
                    "order", order.id().toString(),
                    "customer", customer.toString()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location").orElseThrow())
        .endsWith("/orders/" + order.id());
    assertThat(page("/orders/" + order.id())).contains("Ask the carrier");
  }

  private String open(String more, int status) {
    HttpResponse<String> answer =
        callers
            .system()
            .post(
                "/api/tasks",
                "{\"title\":\"Call them\",\"dueOn\":\"2026-03-05\",\"queue\":\"agent\",%s}"
                    .formatted(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  private String titles(String path) {
    return json(callers.system().get(path).body()).path("items").findValues("title").toString();
  }

  private String page(String path) {
    HttpResponse<String> answer = callers.person(Role.AGENT).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
