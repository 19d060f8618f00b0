package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.NewShipment;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the home page says of a delivery that cannot keep its promised day. */
@CairnTest
class LateDeliveriesTest {
  private static final Instant NOW = TestClock.START.plus(Duration.ofDays(91));
  private static final LocalDate PROMISED = LocalDate.parse("2026-06-02");
  private static final LocalDate LATE = LocalDate.parse("2026-06-04");

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired TestClock clock;
  Order order;

  /** Known to be late after everything else, so that the page has it at the top. */
  @BeforeEach
  void an_order_that_is_told_to_be_late() {
    CustomerId customer = regulars.withThreeOrders("Marta Zielińska", null);
    clock.set(NOW);
    order =
        orders
            .place(
                new NewOrder(
                    customer,
                    null,
                    null,
                    null,
                    Channel.WEB,
                    NOW,
                    Currency.getInstance("EUR"),
                    List.of(new NewOrder.Line("M1", "Mug, blue", 1, new BigDecimal("42.25"))),
                    PROMISED))
            .value();
    orders.handOver(order.id(), new NewShipment(null, null, "InPost", null, NOW, LATE));
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  @Test
  void the_day_that_the_carrier_named_is_when_to_expect_it() {
    clock.set(Instant.parse("2026-06-04T12:00:00Z"));

    assertThat(row())
        .contains("now Thu 4 Jun", "promised Tue 2 Jun")
        .doesNotContain("was expected", "??");
  }

  @Test
  void once_that_day_is_over_too_it_is_when_it_was_expected() {
    clock.set(Instant.parse("2026-06-05T12:00:00Z"));

    assertThat(row())
        .contains("was expected by Thu 4 Jun", "promised Tue 2 Jun")
        .doesNotContain("now Thu", "??");
  }

  /** Signs in anew: a session does not outlive the days by which the clock is moved. */
  private String row() {
    String username = "agent-" + UUID.randomUUID();
    people.create(username, "An agent", Role.AGENT, "a long enough password");
    Http agent = callers.nobody();
    agent.signIn(username, "a long enough password");
    String page = agent.get("/").body();
    assertThat(page).contains("Order " + order.number());
    String row = page.substring(page.indexOf("Order " + order.number()));
    return row.substring(0, row.indexOf("</tr>"));
  }
}
