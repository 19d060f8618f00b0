package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import org.cairncrm.events.Cause;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sees what the same command has entered, whoever else has looked in between. */
@CairnTest
class LedgerTest {
  private static final ProgrammeVersion SHOP = new ProgrammeVersion("shop", 1);

  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  CustomerId customer;
  OrderId order;

  @BeforeEach
  void a_customer() {
    customer = new PublishedOrders(commands, events, sql).customer();
    order = OrderId.next();
  }

  @Test
  void makes_active_what_was_just_earned() {
    afterEarning(
        () ->
            assertThat(ledger.activate(customer, order.value(), daysAgo(9)))
                .isEqualTo(new Ledger.Activated(order, 40)));

    assertThat(loyalty.account(customer).active()).isEqualTo(40);
  }

  @Test
  void finds_the_lot_that_was_just_opened() {
    afterEarning(
        () ->
            assertThat(ledger.lot(customer, order.value()))
                .extracting(PointsLot::remaining)
                .isEqualTo(40L));
  }

  @Test
  void finds_it_among_the_lots_with_points_left() {
    afterEarning(
        () ->
            assertThat(ledger.withPointsLeft(customer, SHOP, "points-per-order", 1))
                .extracting(PointsLot::order)
                .containsExactly(order));
  }

  @Test
  void takes_back_what_was_just_earned() {
    PointsLot lot = SampleLots.of(order, LotStatus.PENDING, 40, 40, daysAgo(9), daysAgo(1), null);
    afterEarning(() -> ledger.reverse(customer, lot, 15, daysAgo(9)));

    assertThat(loyalty.account(customer).pending()).isEqualTo(25);
  }

  @Test
  void enters_nothing_that_is_not_at_least_a_point() {
    PointsLot lot = SampleLots.of(order, LotStatus.PENDING, 40, 40, daysAgo(9), daysAgo(1), null);

    assertThatThrownBy(
            () ->
                afterEarning(
                    () ->
                        ledger.earn(
                            SampleLots.earning(
                                customer, OrderId.next(), 0, daysAgo(9), daysAgo(1), null))))
        .hasMessageContaining("at least one point, not of 0");
    assertThatThrownBy(() -> afterEarning(() -> ledger.reverse(customer, lot, -1, daysAgo(9))))
        .hasMessageContaining("at least one point, not of -1");
  }

  @Test
  void never_lets_more_be_taken_back_than_is_there() {
    PointsLot lot = SampleLots.of(order, LotStatus.PENDING, 40, 40, daysAgo(9), daysAgo(1), null);

    assertThatThrownBy(() -> afterEarning(() -> ledger.reverse(customer, lot, 41, daysAgo(9))))
        .hasMessageContaining("check");

    assertThat(loyalty.account(customer).pending()).isZero();
  }

  private void afterEarning(Runnable work) {
    commands.on(
        customer,
        daysAgo(9),
        () -> {
          control.because(
              Cause.later(null, 1L),
              () -> {
                ledger.earn(SampleLots.earning(customer, order, 40, daysAgo(9), daysAgo(1), null));
                work.run();
              });
          return order;
        });
  }
}
