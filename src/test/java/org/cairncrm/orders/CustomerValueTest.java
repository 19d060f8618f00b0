package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.orders.db.Tables.TALLY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a customer's orders cost together, stored with the orders and shown in the list. */
@CairnTest
class CustomerValueTest {
  private static final String NONE = "";

  @Autowired Orders orders;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Callers callers;
  @Autowired Jobs jobs;
  @Autowired Worker worker;
  @Autowired DSLContext sql;
  @Autowired JsonMapper json;

  private final String name = "Value" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void is_the_sum_of_the_orders_that_count() {
    CustomerId customer = customer("");
    Order first = place(customer, "EUR", "89.90");
    assertThat(shown()).containsExactly("89.90 EUR");
    Order second = place(customer, "EUR", "10.05");
    assertThat(shown()).containsExactly("99.95 EUR");
    cancel(first);
    assertThat(shown()).containsExactly("10.05 EUR");
    cancel(second);
    assertThat(shown()).containsExactly(NONE);
    place(customer, "PLN", "7");
    assertThat(shown()).containsExactly("7.00 PLN");
    assertThat(stored(customer)).isEqualTo("7 PLN");
  }

  @Test
  void is_of_the_main_currency_if_there_are_several() {
    CustomerId customer = customer("");
    place(customer, "EUR", "10");
    Order zloty = place(customer, "PLN", "30");
    place(customer, "EUR", "5");
    assertThat(shown()).containsExactly("30.00 PLN");
    assertThat(stored(customer)).as("the sum of no currency").isEqualTo("null null");
    cancel(zloty);
    assertThat(shown()).containsExactly("15.00 EUR");
  }

  @Test
  void is_the_same_if_one_command_places_and_cancels_several_orders() {
    CustomerId customer = customer("");
    commands.on(
        customer,
        OrderFixtures.PLACED,
        () -> {
          Order first = place(customer, "EUR", "1");
          place(customer, "EUR", "2");
          cancel(first);
          return place(customer, "EUR", "4");
        });
    assertThat(shown()).containsExactly("6.00 EUR");
    assertThat(stored(customer)).isEqualTo("6 EUR");
    commands.on(
        customer,
        OrderFixtures.PLACED,
        () -> {
          place(customer, "PLN", "8");
          return place(customer, "PLN", "16");
        });
    assertThat(shown()).containsExactly("24.00 PLN");
    assertThat(stored(customer)).isEqualTo("null null");
  }

  @Test
  void orders_and_filters_the_list_whether_it_is_stored_or_not() {
    place(customer(" a"), "EUR", "10");
    CustomerId mixed = customer(" b");
    place(mixed, "EUR", "1");
    place(mixed, "PLN", "20");
    place(customer(" c"), "EUR", "30");
    customer(" d");
    assertThat(list("&sort=value")).containsExactly("10.00 EUR", "20.00 PLN", "30.00 EUR", NONE);
    assertThat(list("&sort=-value&filter=value:at-least:15"))
        .containsExactly("30.00 EUR", "20.00 PLN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "-value", "lastOrder", "-lastOrder"})
  void orders_pages_of_customers_with_and_without_orders(String sort) {
    place(customer(" a"), "EUR", "10");
    place(customer(" b"), "EUR", "10");
    customer(" c");
    place(customer(" d"), "EUR", "30");
    customer(" e");

    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = page("&limit=1&sort=" + sort + "&cursor=" + cursor);
      page.path("items").valueStream().forEach(row -> paged.add(row.path("id").asString()));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());

    assertThat(paged)
        .hasSize(5)
        .isEqualTo(
            page("&sort=" + sort)
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList());
  }

  @Test
  void is_added_up_by_a_job_for_orders_from_before_it_was_stored() {
    CustomerId customer = customer(" a");
    place(customer, "EUR", "1");
    cancel(place(customer, "EUR", "2"));
    place(customer, "EUR", "4");
    CustomerId mixed = customer(" b");
    place(mixed, "EUR", "8");
    place(mixed, "PLN", "9");
    sql.update(TALLY)
        .setNull(TALLY.VALUE)
        .setNull(TALLY.CURRENCY)
        .where(TALLY.CUSTOMER_ID.eq(customer))
        .execute();
    place(customer, "EUR", "16");
    assertThat(stored(customer)).as("unknown until the job has run").isEqualTo("null null");
    assertThat(list("&sort=name")).containsExactly("21.00 EUR", "9.00 PLN");

    jobs.start(OrderValueJob.KIND, "{}");
    worker.sweep();

    assertThat(stored(customer)).isEqualTo("21 EUR");
    assertThat(stored(mixed)).isEqualTo("null null");
    assertThat(list("&sort=name")).containsExactly("21.00 EUR", "9.00 PLN");
  }

  private CustomerId customer(String suffix) {
    return customers.register(NewCustomer.named(name + suffix)).value().id();
  }

  private Order place(CustomerId customer, String currency, String price) {
    return orders
        .place(OrderFixtures.order(customer, currency, OrderFixtures.line("HAT", 1, price)))
        .value();
  }

  private void cancel(Order order) {
    orders.cancel(order.id(), new NewCancellation(null, null, null, null));
  }

  private String stored(CustomerId customer) {
    var row =
        sql.select(TALLY.VALUE, TALLY.CURRENCY)
            .from(TALLY)
            .where(TALLY.CUSTOMER_ID.eq(customer))
            .fetchSingle();
    return (row.value1() == null ? null : row.value1().stripTrailingZeros().toPlainString())
        + " "
        + row.value2();
  }

  private List<String> shown() {
    return list("");
  }

  private List<String> list(String more) {
    return page(more)
        .path("items")
        .valueStream()
        .map(row -> row.path("cells").path("value"))
        .map(CustomerValueTest::money)
        .toList();
  }

  private JsonNode page(String more) {
    var answer =
        callers
            .system()
            .get(
                "/api/lists/customers/rows?columns=name,value&filter=name:starts-with:"
                    + name
                    + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static String money(JsonNode value) {
    return value.isNull()
        ? NONE
        : value.path("amount").asString() + " " + value.path("currency").asString();
  }
}
