package org.cairncrm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search over HTTP, as a system with every permission sees it. */
@CairnTest
class SearchEverythingTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Tasks tasks;
  @Autowired JsonMapper json;

  /** Digits and letters that nothing else in the database has. */
  private final String mark =
      UUID.randomUUID().toString().replaceAll("[^0-9a-f]", "").substring(0, 9);

  private CustomerId marta;

  @BeforeEach
  void a_customer() {
    marta = customers.register(NewCustomer.named("Marta Zielińska " + letters())).value().id();
  }

  private String letters() {
    return mark.chars()
        .mapToObj(digit -> String.valueOf((char) ('g' + Character.digit(digit, 16))))
        .collect(java.util.stream.Collectors.joining());
  }

  private OrderId order(String number, String externalId) {
    return orders
        .place(
            new NewOrder(
                marta,
                "shop",
                externalId,
                number,
                Channel.WEB,
                TestClock.START,
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal("12.50"))),
                null))
        .value()
        .id();
  }

  private List<JsonNode> find(String q) {
    return find(q, "");
  }

  private List<JsonNode> find(String q, String more) {
    var answer =
        callers
            .system()
            .get(
                "/api/search?q="
                    + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8)
                    + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).path("items").valueStream().toList();
  }

  private static String title(JsonNode item) {
    return item.path("title").path("text").asString();
  }

  @Test
  void an_order_by_its_number_before_all_else() {
    order("47" + mark + "0", "other-" + mark);
    OrderId wanted = order("47" + mark, "x-" + mark);

    List<JsonNode> found = find("47" + mark);

    assertThat(found)
        .extracting(SearchEverythingTest::title)
        .startsWith("47" + mark, "47" + mark + "0");
    JsonNode first = found.getFirst();
    assertThat(first.path("kind").asString()).isEqualTo("orders");
    assertThat(first.path("match").asString()).isEqualTo("exact");
    assertThat(first.path("page").asString()).isEqualTo("/orders/" + wanted);
    assertThat(first.path("customerName").asString()).startsWith("Marta");
    assertThat(first.path("title").path("marks").path(0).path("to").asInt()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order %s", "#%s", "2026-%s", "2026-%s-pl", "%s"})
  void an_order_by_its_number_or_parts_of_it_as_people_write_it(String typed) {
    order("2026-" + mark + "-PL", "y-" + mark);
    assertThat(find(typed.formatted(mark), "&kind=orders"))
        .extracting(SearchEverythingTest::title)
        .containsExactly("2026-" + mark + "-PL");
  }

  @Test
  void an_order_by_its_external_id() {
    order("n" + mark.substring(1), "ext-" + mark);
    assertThat(find("ext-" + mark, "&kind=orders"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.path("subtitle").path("text").asString())
                    .isEqualTo("shop ext-" + mark));
  }

  @Test
  void a_shipment_by_its_tracking_number() {
    OrderId order = order("t" + mark, "z-" + mark);
    orders.handOver(
        order,
        new NewShipment(
            null,
            null,
            "InPost",
            "RM" + mark + "PL",
            TestClock.START,
            LocalDate.parse("2026-03-06")));
    for (String typed :
        List.of("RM" + mark + "PL", "rm" + mark, mark + "pl", "RM " + mark + " PL")) {
      assertThat(find(typed, "&kind=shipments")).as(typed).hasSize(1);
    }
    JsonNode found = find("RM" + mark + "PL").getFirst();
    assertThat(found.path("kind").asString()).isEqualTo("shipments");
    assertThat(found.path("page").asString()).isEqualTo("/orders/" + order);
    assertThat(found.path("subtitle").path("text").asString()).startsWith("InPost");
  }

  @Test
  void a_customer_by_an_external_id() {
    customers.register(
        new NewCustomer(
            "Ion Popescu",
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Map.of(),
            "shop",
            "cust-" + mark,
            null));
    assertThat(find("cust-" + mark))
        .extracting(SearchEverythingTest::title)
        .containsExactly("Ion Popescu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marta zielinska %s", "marta zielinsca %s", "matra zielinska %s"})
  void a_customer_whose_name_was_typed_with_an_error(String typed) {
    assertThat(find(typed.formatted(letters())))
        .first()
        .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(marta.toString()));
  }

  @Test
  void a_task_by_parts_of_the_words_of_its_title() {
    tasks.open(
        NewTask.of(
            marta,
            new TaskContent(
                "Odesłać fakturę " + letters(),
                null,
                TaskPriority.NORMAL,
                LocalDate.parse("2026-03-10"),
                null,
                null,
                org.cairncrm.access.Role.AGENT,
                null)));
    assertThat(find("faktur odesl " + letters(), "&kind=tasks")).hasSize(1);
    assertThat(find("fa " + letters(), "&kind=tasks")).hasSize(1);
    assertThat(find("ktur xyzzy", "&kind=tasks")).isEmpty();
  }

  @Test
  void only_kinds_that_the_caller_may_read() {
    order("88" + mark, "w-" + mark);
    var reader = callers.system(SearchPermissions.READ, org.cairncrm.orders.OrderPermissions.READ);
    JsonNode found = json.readTree(reader.get("/api/search?q=88" + mark).body()).path("items");
    assertThat(found.valueStream().toList())
        .singleElement()
        .satisfies(item -> assertThat(item.path("customerName").isNull()).isTrue());
    assertThat(
            json.readTree(reader.get("/api/search?q=" + letters()).body()).path("items").isEmpty())
        .isTrue();
    assertThat(
            callers
                .system(org.cairncrm.orders.OrderPermissions.READ)
                .get("/api/search?q=1")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=", "q=%20", "", "q=a&kind=gossip", "q=a&limit=0", "q=a&limit=51"})
  void says_which_parameter_is_wrong(String query) {
    var answer = callers.system().get("/api/search?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    assertThat(json.readTree(answer.body()).path("errors").path(0).path("field").asString())
        .isEqualTo(query.contains("&") ? query.replaceAll(".*&(\\w+)=.*", "$1") : "q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "?!", "%", "_", "'", "a", "1", "żó", "明", "a\\", "{0}", "C-", "'; drop"})
  void takes_whatever_is_typed(String typed) {
    assertThat(find(typed)).isNotNull();
  }
}
