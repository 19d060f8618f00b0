package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.util.Objects;
import org.cairncrm.events.Cause;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods come back whose points were spent. */
@CairnTest
class SpentPointsTest {
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Debts debts;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  Members members;
  PublishedOrders orders;
  CustomerId customer;
  OrderId order;

  @AfterEach
  void the_clock_of_the_next_test() {
    clock.set(TestClock.START);
  }

  @BeforeEach
  void a_member_who_spent_60_of_100_points() {
    members = new Members(commands, control, ledger, loyalty, sql);
    orders = new PublishedOrders(commands, events, sql);
    customer = members.member();
    order = members.earns(customer, 100, daysAgo(9), null);
    redemptions.redeem(NewRedemption.atOnce(customer, "points", 60));
  }

  private void returned(String amount, String all) {
    orders.returned(customer, order, clock.instant(), amount, all, "100.00");
  }

  private void claim(ReturnPolicy policy) {
    commands.on(
        customer,
        clock.instant(),
        () -> {
          control.because(
              Cause.later(null, 1L),
              () -> {
                PointsLot lot = Objects.requireNonNull(ledger.lot(customer, order.value()));
                ledger.reverse(customer, lot, 40, clock.instant());
                debts.claim(
                    customer,
                    Objects.requireNonNull(ledger.lot(customer, order.value())),
                    60,
                    policy,
                    clock.instant());
              });
          return order;
        });
  }

  @Test
  void takes_back_the_points_of_the_lines_as_long_as_there_are_some() {
    returned("30.00", "30.00");

    assertThat(loyalty.balance(customer).active()).isEqualTo(10);
    assertThat(orders.story(customer)).doesNotContain("points-owed");
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void makes_a_debt_of_the_rest_which_later_points_pay_off() {
    returned("30.00", "30.00");
    returned("70.00", "100.00");

    assertThat(loyalty.balance(customer).active()).isEqualTo(-60);
    assertThat(orders.recorded(customer, "points-owed", "$.data.points")).containsExactly("60");
    assertThat(orders.recorded(customer, "points-owed", "$.data.returns")).containsExactly("debt");
    members.earns(customer, 45, clock.instant(), null);
    assertThat(loyalty.balance(customer).active()).isEqualTo(-15);
    assertThatThrownBy(() -> redemptions.redeem(NewRedemption.atOnce(customer, "points", 1)))
        .hasMessageContaining("must be at most 0");
    members.earns(customer, 20, clock.instant(), null);
    assertThat(loyalty.balance(customer).active()).isEqualTo(5);
    redemptions.redeem(NewRedemption.atOnce(customer, "points", 5));

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(members.posted(customer, LedgerAccount.DEBT)).isZero();
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void never_charges_the_same_points_twice() {
    returned("100.00", "100.00");
    returned("100.00", "100.00");
    orders.cancelled(customer, order, clock.instant(), "100.00");

    assertThat(loyalty.balance(customer).active()).isEqualTo(-60);
    assertThat(orders.story(customer)).containsOnlyOnce("points-owed");
  }

  @Test
  void forgets_the_debt_when_the_redemption_is_cancelled() {
    Redemption spent = redemptions.of(customer, PageRequest.first(5)).items().getFirst();
    returned("100.00", "100.00");

    redemptions.cancel(spent.id());

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(members.posted(customer, LedgerAccount.DEBT)).isZero();
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void lets_the_customer_keep_them_where_they_are_waived() {
    claim(ReturnPolicy.WAIVE);

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(members.posted(customer, LedgerAccount.REVERSED)).isEqualTo(100);
    assertThat(members.posted(customer, LedgerAccount.WAIVED)).isEqualTo(-60);
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void takes_waived_points_back_when_the_redemption_is_cancelled() {
    Redemption spent = redemptions.of(customer, PageRequest.first(5)).items().getFirst();
    claim(ReturnPolicy.WAIVE);

    redemptions.cancel(spent.id());

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(members.posted(customer, LedgerAccount.WAIVED)).isZero();
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void blocks_redemptions_until_as_many_were_earned() {
    claim(ReturnPolicy.BLOCK);
    clock.advance(Duration.ofSeconds(1));
    members.earns(customer, 50, clock.instant(), null);

    assertThat(loyalty.balance(customer).active()).isEqualTo(50);
    assertThat(loyalty.account(customer).balances().getFirst().toEarn()).isEqualTo(10);
    assertThatThrownBy(() -> redemptions.redeem(NewRedemption.atOnce(customer, "points", 1)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("must earn 10 points more before the next redemption");
    members.earns(customer, 10, clock.instant(), null);
    redemptions.redeem(NewRedemption.atOnce(customer, "points", 60));

    assertThat(loyalty.balance(customer).active()).isZero();
    assertThat(members.differences(customer)).isEmpty();
  }
}
