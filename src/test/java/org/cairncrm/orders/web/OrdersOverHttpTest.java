package org.cairncrm.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class OrdersOverHttpTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired JsonMapper json;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    CustomerId id = CustomerId.next();
    customer = commands.open(id, () -> id);
  }

  @Test
  void an_order_goes_its_way_and_comes_back() {
    JsonNode order = post("/api/orders", order("1", "12.50"), 201);
    String at = "/api/orders/" + order.get("id").asString();
    assertThat(order.get("total").get("amount").asString()).isEqualTo("12.50");
    JsonNode shipment =
        post(
            at + "/shipments",
            "{'source':'posta','externalId':'S%s','carrier':'Posta'}".formatted(Ids.next()),
            201);
    String carriers =
        "{'shipment':{'source':'posta','externalId':'%s'},'kind':'delivered'}"
            .formatted(shipment.get("externalId").asString());
    post("/api/shipment-updates", carriers, 201);
    post(at + "/returns", "{'lines':[{'line':1,'quantity':1}]}", 201);
    post(at + "/cancellation", "{}", 409);

    assertThat(get(at, 200).get("status").asString()).isEqualTo("returned");
    assertThat(get("/api/customers/" + customer + "/orders?limit=1", 200).get("items")).hasSize(1);
    get("/api/shipments/" + shipment.get("id").asString(), 200);
    String origin = "?source=shop&externalId=" + order.get("externalId").asString();
    assertThat(get("/api/orders" + origin, 200).get("items").get(0).get("id"))
        .isEqualTo(order.get("id"));
  }

  @Test
  void the_same_order_again_gets_the_first_answer() {
    String wanted = order("2", "12.50");
    assertThat(post("/api/orders", wanted, 201)).isEqualTo(post("/api/orders", wanted, 200));
  }

  @Test
  void the_orders_of_all_customers_are_listed_by_status_number_source_and_time() {
    JsonNode first = post("/api/orders", order("1", "12.50"), 201);
    JsonNode second = post("/api/orders", order("2", "12.50"), 201);
    post("/api/orders/" + first.get("id").asString() + "/cancellation", "{}", 201);
    String number = "?number=" + first.get("number").asString();

    assertThat(ids("?source=shop&limit=2")).containsExactly(id(second), id(first));
    assertThat(ids(number)).containsExactly(id(first));
    assertThat(ids(number + "&status=cancelled")).containsExactly(id(first));
    assertThat(ids(number + "&status=placed")).isEmpty();
    assertThat(ids(number + "&source=till")).isEmpty();
    assertThat(ids(number + "&placedFrom=2026-03-02T10:00:00Z")).containsExactly(id(first));
    assertThat(ids(number + "&placedBefore=2026-03-02T10:00:00Z")).isEmpty();
    assertThat(ids("?source=shop&externalId=none-" + Ids.next())).isEmpty();
    assertThat(get("/api/orders?placedFrom=9999-12-31T00:00:00Z&status=lost", 422).toString())
        .contains("status");
  }

  private List<String> ids(String query) {
    return get("/api/orders" + query, 200)
        .get("items")
        .valueStream()
        .map(OrdersOverHttpTest::id)
        .toList();
  }

  private static String id(JsonNode order) {
    return order.get("id").asString();
  }

  @Test
  void a_negative_price_is_one_fault() {
    assertThat(post("/api/orders", order("2", "12.50001"), 422).get("errors")).hasSize(1);
    assertThat(post("/api/orders", order("2", "-1"), 422).get("errors")).hasSize(1);
  }

  @Test
  void an_order_of_two_thousand_lines_comes_back_to_its_last_one() {
    JsonNode order = post("/api/orders", orderOf(2_000), 201);
    assertThat(order.get("lines")).hasSize(2_000);
    assertThat(order.get("total").get("amount").asString()).isEqualTo("25000.00");
    String at = "/api/orders/" + order.get("id").asString();
    String shipment = post(at + "/shipments", "{'carrier':'Posta'}", 201).get("id").asString();
    post("/api/shipments/" + shipment + "/updates", "{'kind':'delivered'}", 201);

    post(at + "/returns", "{'lines':[{'line':2000,'quantity':1}]}", 201);
    assertThat(post(at + "/returns", "{'lines':[{'line':2001,'quantity':1}]}", 422).toString())
        .contains("lines[0].line");
    assertThat(post("/api/orders", orderOf(2_001), 422).toString()).contains("lines");
  }

  @Test
  void a_credit_note_is_told_once_under_its_key_and_listed() {
    String at = "/api/customers/" + customer + "/credit-notes";
    String body = "{\"amount\":\"27.50\",\"currency\":\"GBP\",\"reason\":\"Broken\"}";
    String key = "credit " + Ids.next();
    var first = callers.system().post(at, body, "Idempotency-Key", key);
    var again = callers.system().post(at, body, "Idempotency-Key", key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(first.headers().firstValue("Location")).hasValue(at);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    JsonNode page = get(at + "?limit=1", 200);
    assertThat(page.get("items")).containsExactly(json.readTree(first.body()));
    assertThat(page.get("next").isNull()).isTrue();
  }

  @Test
  void a_credit_note_names_what_is_wrong_with_it() {
    String at = "/api/customers/" + customer + "/credit-notes";
    assertThat(post(at, "{'amount':'-1','currency':'GBP'}", 422).toString()).contains("amount");
    assertThat(post(at, "{'amount':'1.234','currency':'GBP'}", 422).toString()).contains("amount");
    assertThat(post(at, "{'amount':'1'}", 422).toString()).contains("currency");
    get("/api/customers/" + CustomerId.next() + "/credit-notes", 404);
    get(at + "?cursor=nonsense", 422);
  }

  @Test
  void what_is_wrong_is_named() {
    assertThat(post("/api/orders", order("0", "12.50"), 422).toString())
        .contains("lines[0].quantity");
    assertThat(post("/api/orders", order("1", "-1"), 422).toString())
        .contains("lines[0].unitPrice");
    post("/api/orders", order("1.5", "1"), 422);
    get("/api/orders/nonsense", 422);
    get("/api/customers/" + CustomerId.next() + "/orders", 404);
    get("/api/customers/" + customer + "/orders?limit=201", 422);
  }

  private String order(String quantity, String price) {
    return order(line(quantity, price));
  }

  private String orderOf(int lines) {
    return order(String.join(",", Collections.nCopies(lines, line("1", "12.50"))));
  }

  private String order(String lines) {
    return "{'customerId':'%s','source':'shop','externalId':'%s','currency':'EUR','lines':[%s]}"
        .formatted(customer, Ids.next(), lines);
  }

  private static String line(String quantity, String price) {
    return "{'sku':'HAT','name':'A hat','quantity':%s,'unitPrice':'%s'}".formatted(quantity, price);
  }

  private JsonNode post(String path, String body, int status) {
    var answer = callers.system().post(path, body.replace('\'', '"'));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }

  private JsonNode get(String path, int status) {
    var answer = callers.system().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }
}
