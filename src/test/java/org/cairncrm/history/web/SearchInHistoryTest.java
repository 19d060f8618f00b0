package org.cairncrm.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search of a history finds what its lines show. */
@CairnTest
class SearchInHistoryTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired Interactions interactions;
  @Autowired JsonMapper json;

  private final String number = "4711-" + UUID.randomUUID().toString().substring(0, 8);
  private CustomerId marta;

  @BeforeEach
  void a_customer_with_an_order_on_its_way() {
    marta = customers.register(NewCustomer.named("Marta")).value().id();
    OrderId order =
        orders
            .place(
                new NewOrder(
                    marta,
                    "shop",
                    UUID.randomUUID().toString(),
                    number,
                    Channel.WEB,
                    TestClock.START.minusSeconds(3600),
                    Currency.getInstance("EUR"),
                    List.of(new NewOrder.Line("M1", "Mug", 2, new BigDecimal("617.25"))),
                    LocalDate.parse("2026-03-06")))
            .value()
            .id();
    orders.handOver(
        order,
        new NewShipment(
            null, null, "InPost", "TRK-1", TestClock.START, LocalDate.parse("2026-03-06")));
    interactions.record(
        marta,
        NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "Zwroty", "Kiedy będą pieniądze?"));
  }

  private List<String> find(Http reader, String query) {
    var answer =
        reader.get(
            "/api/customers/"
                + marta
                + "/history?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body())
        .path("items")
        .valueStream()
        .map((JsonNode event) -> event.path("name").asString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "4711, order-placed",
    "order 4711, order-placed",
    "inpost, shipment-handed-over",
    "TRK-1, shipment-handed-over",
    "trk, shipment-handed-over",
    "'1,234.50', order-placed",
    "1234.50, order-placed",
    "zwrot, interaction-recorded",
    "pieniadze, interaction-recorded",
    "phone, interaction-recorded"
  })
  void by_numbers_carriers_amounts_and_words_in_any_form(String query, String event) {
    assertThat(find(callers.system(), query)).contains(event).doesNotContain("customer-registered");
  }

  @Test
  void finds_nothing_that_no_line_shows() {
    assertThat(find(callers.system(), "4712")).isEmpty();
    assertThat(find(callers.system(), "dpd")).isEmpty();
  }

  @Test
  void never_by_what_the_reader_may_not_see() {
    Http reader = callers.system(HistoryPermissions.READ, InteractionPermissions.READ);
    assertThat(find(reader, "zwrot")).containsExactly("interaction-recorded");
    assertThat(find(reader, "4711")).isEmpty();
    assertThat(find(reader, "inpost")).isEmpty();
  }

  @Test
  void on_the_page_of_the_customer() {
    Http agent = callers.person(Role.AGENT);
    String found = agent.get("/customers/" + marta + "?query=4711").body();
    assertThat(found).contains("class=\"story\"", number);
    assertThat(agent.get("/customers/" + marta + "?query=4712").body())
        .doesNotContain("class=\"story\"");
  }
}
