package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.UUID;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** The database itself keeps postings as they are, and everything from being earned twice. */
@CairnTest
class AppendOnlyTest {
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired DSLContext sql;
  CustomerId customer;
  OrderId order;

  @BeforeEach
  void an_order_with_points() {
    Members members = new Members(commands, control, ledger, loyalty, sql);
    customer = members.member();
    order = members.earns(customer, 100, daysAgo(9), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update loyalty.posting set points = points + 1",
        "delete from loyalty.posting",
        "truncate loyalty.posting",
        "truncate loyalty.lot cascade"
      })
  void refuses_to_change_a_posting(String statement) {
    assertThatThrownBy(() -> sql.execute(statement))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("Postings are never changed or removed");
  }

  @Test
  void refuses_points_that_the_same_rule_gave_to_the_same_source() {
    assertThatThrownBy(
            () ->
                commands.on(
                    customer,
                    daysAgo(8),
                    () -> {
                      ledger.earn(again(UUID.randomUUID()));
                      return order;
                    }))
        .hasMessageContaining("lot_source");
  }

  private NewLot again(UUID lot) {
    NewLot first = SampleLots.earning(customer, order, 100, daysAgo(8), null, null);
    return new NewLot(
        customer,
        lot,
        first.source(),
        order,
        null,
        new ProgrammeVersion("shop", 2),
        first.rule(),
        first.currency(),
        100,
        daysAgo(8),
        null,
        null);
  }

  @Test
  void names_the_posting_that_a_reversal_reverses() {
    PublishedOrders orders = new PublishedOrders(commands, events, sql);
    orders.returned(customer, order, daysAgo(7), "25.00", "25.00", "100.00");
    orders.cancelled(customer, order, daysAgo(6), "100.00");

    assertThat(
            sql.fetch(
                    "select original_id from loyalty.posting where customer_id = ? and credit ="
                        + " 'REVERSED'",
                    customer.value())
                .getValues(0, UUID.class))
        .containsExactly(order.value(), order.value());
  }
}
