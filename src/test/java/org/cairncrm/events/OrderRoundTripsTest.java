package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An order with all that follows from it takes two round trips. */
@CairnTest
@Import(Playground.class)
@Tag("slow")
class OrderRoundTripsTest {
  @Autowired Playground.Pokes pokes;
  @Autowired PreparedStatements statements;
  @Autowired Orders orders;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  @Test
  void one_locks_and_stores_and_one_writes_the_rest_and_commits() {
    CustomerId customer = pokes.customer();
    orders.place(order(customer, 2));

    List<String> sent = statements.of(() -> orders.place(order(customer, 1)));

    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst()).contains("for update", "insert into orders.sales_order");
    assertThat(sent.getLast())
        .contains("insert into orders.line", "insert into events.journal")
        .endsWith("commit");
  }

  @Test
  void an_order_before_the_latest_one_takes_three_more_for_its_predecessor_and_the_journey() {
    CustomerId customer = pokes.customer();
    orders.place(order(customer, 3));
    orders.place(order(customer, 1));

    List<String> sent = statements.of(() -> orders.place(order(customer, 2)));

    assertThat(sent).hasSize(5);
    assertThat(sent.getLast()).contains("insert into orders.line").endsWith("commit");
  }

  @Test
  void purchase_segments_and_their_events_take_no_round_trip_more() {
    sql.execute(
        """
        update segments.scale set number = 1, currency = 'EUR', recency = '{2026-01-04, 2026-01-03, 2026-01-02, 2026-01-01}',
          frequency = '{1, 2, 3, 4}', money = '{10, 20, 30, 40}'
        """);
    CustomerId customer = pokes.customer();
    orders.place(order(customer, 2));

    List<String> sent = statements.of(() -> orders.place(order(customer, 1)));

    assertThat(sent).hasSize(2);
    assertThat(sent.getLast()).contains("insert into segments.customer_value").endsWith("commit");
    assertThat(
            sql.fetchValue(
                "select segment from segments.customer_value where customer_id = ?",
                customer.value()))
        .isEqualTo("POTENTIAL_LOYALISTS");
  }

  private NewOrder order(CustomerId customer, int daysAgo) {
    var jacket = new NewOrder.Line("J-1", "Jacket", 1, new BigDecimal("89.90"));
    Instant placedAt = clock.instant().minus(Duration.ofDays(daysAgo));
    return new NewOrder(
        customer,
        null,
        null,
        null,
        Channel.WEB,
        placedAt,
        Currency.getInstance("EUR"),
        List.of(jacket),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
