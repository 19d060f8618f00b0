package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.time.Instant;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ExpiryTest {
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired Worker worker;
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

  private Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  @Test
  void happens_in_time_by_itself_and_is_in_the_history() {
    Instant expiry = in(Duration.ofHours(1));
    OrderId first = members.earns(customer, 40, daysAgo(9), expiry);
    members.earns(customer, 20, daysAgo(8), expiry);
    members.earns(customer, 5, daysAgo(8), in(Duration.ofHours(9)));
    members.earns(customer, 3, daysAgo(8), null);

    clock.advance(Duration.ofMinutes(59));
    worker.sweep();
    assertThat(loyalty.balance(customer).active()).isEqualTo(68);
    clock.advance(Duration.ofMinutes(2));
    worker.sweep();

    assertThat(loyalty.balance(customer).active()).isEqualTo(8);
    assertThat(members.posted(customer, LedgerAccount.EXPIRED)).isEqualTo(60);
    assertThat(members.lot(customer, first).status()).isEqualTo(LotStatus.EXPIRED);
    assertThat(orders.story(customer)).containsExactly("points-expired");
    assertThat(orders.recorded(customer, "points-expired", "$.data.points")).containsExactly("60");
    assertThat(orders.recorded(customer, "points-expired", "$.data.occurredAt"))
        .containsExactly(expiry.toString());
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void is_known_ahead_by_time() {
    Instant soon = in(Duration.ofDays(3));
    Instant later = in(Duration.ofDays(40));
    members.earns(customer, 40, daysAgo(9), later);
    members.earns(customer, 20, daysAgo(8), soon);
    members.earns(customer, 7, daysAgo(8), soon);

    assertThat(loyalty.account(customer).balances().getFirst().expiring())
        .containsExactly(
            new PointsState.ExpiringPoints(soon, 27), new PointsState.ExpiringPoints(later, 40));
  }

  @Test
  void leaves_what_was_reserved_until_it_is_released() {
    members.earns(customer, 40, daysAgo(9), in(Duration.ofHours(1)));
    Redemption reserved =
        redemptions
            .redeem(
                new NewRedemption(
                    customer, null, 30L, null, in(Duration.ofDays(1)), null, null, null))
            .value();

    clock.advance(Duration.ofHours(2));
    worker.sweep();
    assertThat(loyalty.balance(customer)).isEqualTo(new PointsBalance(0, 0, 30));
    redemptions.release(reserved.id());

    assertThat(loyalty.balance(customer)).isEqualTo(new PointsBalance(0, 0, 0));
    assertThat(members.posted(customer, LedgerAccount.EXPIRED)).isEqualTo(40);
    assertThat(members.differences(customer)).isEmpty();
  }
}
