package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PostingsTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  PublishedOrders publishedOrders;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    publishedOrders = new PublishedOrders(commands, events, sql);
    customer = publishedOrders.customer();
  }

  @Test
  void name_the_event_that_they_follow_from() {
    OrderId order = publishedOrders.order(customer, daysAgo(20), "40.00", 2, 9);
    publishedOrders.delivered(customer, order, daysAgo(15));
    publishedOrders.returned(customer, order, daysAgo(10), "10.00", "10.00", "40.00");
    publishedOrders.cancelled(customer, order, daysAgo(9), "40.00");

    assertThat(lines())
        .containsExactly(
            "order-placed: 40 ISSUED to PENDING",
            "order-placed: 50 ISSUED to ACTIVE",
            "order-delivered: 40 PENDING to ACTIVE",
            "order-returned: 10 ACTIVE to REVERSED",
            "order-cancelled: 30 ACTIVE to REVERSED",
            "order-cancelled: 50 ACTIVE to REVERSED");
  }

  @Test
  void of_a_credit_note_name_it_for_every_lot() {
    publishedOrders.order(customer, daysAgo(20), "40.00");
    OrderId second = publishedOrders.order(customer, daysAgo(10), "20.00", 2, 10);
    publishedOrders.delivered(customer, second, daysAgo(9));
    publishedOrders.credited(customer, daysAgo(5), "25.00");

    assertThat(lines())
        .containsExactly(
            "order-placed: 40 ISSUED to PENDING",
            "order-placed: 20 ISSUED to PENDING",
            "order-placed: 50 ISSUED to ACTIVE",
            "order-delivered: 20 PENDING to ACTIVE",
            "credit-note-issued: 5 PENDING to REVERSED",
            "credit-note-issued: 20 ACTIVE to REVERSED");
  }

  @Test
  void of_what_time_did_name_the_event_that_set_its_timer() {
    publishedOrders.order(customer, daysAgo(40), "40.00");
    publishedOrders.timePasses(customer, daysAgo(10));

    assertThat(lines())
        .containsExactly(
            "order-placed: 40 ISSUED to PENDING", "order-placed: 40 PENDING to ACTIVE");
  }

  private List<String> lines() {
    return sql.fetch(
            """
            select name || ': ' || points || ' ' || debit || ' to ' || credit
            from loyalty.posting p join events.journal j on j.customer_id = p.customer_id and j.seq = p.event_seq
            where p.customer_id = ? order by seq, credit = 'ACTIVE', points
            """,
            customer.value())
        .getValues(0, String.class);
  }
}
