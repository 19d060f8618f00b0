package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.util.function.Supplier;
import org.cairncrm.access.Caller;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class AdjustmentsTest {
  @Autowired Adjustments adjustments;
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  Members members;
  PublishedOrders orders;
  CustomerId customer;

  @AfterEach
  void the_clock_of_the_next_test() {
    clock.set(TestClock.START);
  }

  @BeforeEach
  void a_member() {
    members = new Members(commands, control, ledger, loyalty, sql);
    orders = new PublishedOrders(commands, events, sql);
    customer = members.member();
  }

  /** As a system, whose limit is 500 points a day. */
  private static <T> T as(String name, Supplier<T> work) {
    return Caller.as(Actor.system(name), work);
  }

  private Adjustment adjust(String name, long points) {
    return as(
        name,
        () ->
            adjustments.adjust(
                new NewAdjustment(customer, null, points, "The parcel came late", null)));
  }

  @Test
  void within_the_limit_take_effect_at_once_with_their_reason() {
    Adjustment granted = adjust("till", 200);

    assertThat(granted.status()).isEqualTo(AdjustmentStatus.DONE);
    assertThat(loyalty.balance(customer).active()).isEqualTo(200);
    assertThat(loyalty.account(customer).lots().getFirst().rule()).isEqualTo(Adjustments.RULE);
    assertThat(
            sql.fetchValue(
                "select text || ' ' || actor from events.journal where customer_id = ? and name ="
                    + " 'points-granted'",
                customer.value()))
        .isEqualTo("The parcel came late system:till");
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void are_refused_in_a_currency_that_no_programme_and_no_balance_has() {
    assertThatThrownBy(
            () ->
                as(
                    "till",
                    () ->
                        adjustments.adjust(
                            new NewAdjustment(customer, "pionts", 5L, "A typing error", null))))
        .isInstanceOf(Invalid.class)
        .hasMessageFindingMatch("must be one of the currencies ([a-z-]+, )*points(,|$)");
    assertThat(loyalty.account(customer).balances()).isEmpty();
  }

  @Test
  void above_the_limit_wait_for_another_person() {
    Adjustment asked = adjust("till", 501);

    assertThat(asked.status()).isEqualTo(AdjustmentStatus.WAITING);
    assertThat(loyalty.balance(customer).active()).isZero();
    assertThatThrownBy(() -> as("till", () -> adjustments.approve(asked.id())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Another person must decide");
    Adjustment approved = as("manager", () -> adjustments.approve(asked.id()));

    assertThat(approved.decidedBy()).isEqualTo(Actor.system("manager"));
    assertThat(loyalty.balance(customer).active()).isEqualTo(501);
    assertThatThrownBy(() -> as("manager", () -> adjustments.approve(asked.id())))
        .isInstanceOf(Conflict.class);
    assertThat(loyalty.balance(customer).active()).isEqualTo(501);
    assertThat(orders.story(customer)).containsExactly("adjustment-requested", "points-granted");
  }

  @Test
  void in_parts_count_together_within_a_day() {
    adjust("till", 300);
    assertThat(adjust("till", 300).status()).isEqualTo(AdjustmentStatus.WAITING);
    assertThat(adjust("other", 300).status()).isEqualTo(AdjustmentStatus.DONE);
    clock.advance(Duration.ofHours(25));

    assertThat(adjust("till", 300).status()).isEqualTo(AdjustmentStatus.DONE);
  }

  @Test
  void that_are_rejected_change_nothing() {
    Adjustment asked = adjust("till", 9000);

    Adjustment rejected = as("manager", () -> adjustments.reject(asked.id(), "Not our fault"));

    assertThat(rejected.status()).isEqualTo(AdjustmentStatus.REJECTED);
    assertThat(rejected.decisionReason()).isEqualTo("Not our fault");
    assertThat(loyalty.balance(customer).active()).isZero();
    assertThatThrownBy(() -> as("manager", () -> adjustments.approve(asked.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void deduct_from_the_points_that_expire_first_and_never_more_than_there_are() {
    OrderId never = members.earns(customer, 100, daysAgo(9), null);
    OrderId soon =
        members.earns(customer, 50, daysAgo(5), clock.instant().plus(Duration.ofDays(9)));

    adjust("till", -70);

    assertThat(members.lot(customer, soon).remaining()).isZero();
    assertThat(members.lot(customer, never).remaining()).isEqualTo(80);
    assertThat(members.posted(customer, LedgerAccount.REVERSED)).isEqualTo(70);
    assertThatThrownBy(() -> adjust("till", -81))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be at most 80");
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void of_nothing_are_refused() {
    assertThatThrownBy(() -> adjust("till", 0)).hasMessageContaining("must not be 0");
  }
}
