package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RedemptionsTest {
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
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

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private Redemption reserve(long points) {
    return redemptions.redeem(wanted(points, null)).value();
  }

  private NewRedemption wanted(long points, @Nullable String externalId) {
    return new NewRedemption(
        customer, null, points, null, null, null, externalId == null ? null : "till", externalId);
  }

  private void balance(long active, long reserved, long spent) {
    assertThat(loyalty.balance(customer)).isEqualTo(new PointsBalance(0, active, reserved));
    assertThat(members.posted(customer, LedgerAccount.SPENT)).isEqualTo(spent);
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void reserve_points_and_spend_them_when_confirmed() {
    members.earns(customer, 100, daysAgo(9), null);

    Redemption reserved = reserve(40);
    balance(60, 40, 0);
    Redemption confirmed = redemptions.confirm(reserved.id(), null);
    balance(60, 0, 40);

    assertThat(confirmed.status()).isEqualTo(RedemptionStatus.CONFIRMED);
    assertThat(orders.story(customer)).containsExactly("points-reserved", "points-redeemed");
  }

  @Test
  void change_nothing_when_they_are_repeated() {
    members.earns(customer, 100, daysAgo(9), null);
    NewRedemption wanted = wanted(40, UUID.randomUUID().toString());
    Redemption first = redemptions.redeem(wanted).value();

    assertThat(redemptions.redeem(wanted).created()).isFalse();
    redemptions.confirm(first.id(), null);
    redemptions.confirm(first.id(), null);
    assertThat(redemptions.redeem(wanted).value().id()).isEqualTo(first.id());
    balance(60, 0, 40);
    redemptions.cancel(first.id());
    redemptions.cancel(first.id());

    balance(100, 0, 0);
    assertThat(redemptions.redeem(wanted).value().status()).isEqualTo(RedemptionStatus.CANCELLED);
    assertThatThrownBy(() -> redemptions.confirm(first.id(), null))
        .isInstanceOf(Conflict.class)
        .hasMessage("The points of this redemption were given back: redeem them again");
    assertThatThrownBy(() -> redemptions.redeem(wanted(41, wanted.externalId())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void take_the_points_that_expire_first() {
    OrderId never = members.earns(customer, 10, daysAgo(30), null);
    OrderId late = members.earns(customer, 10, daysAgo(20), inDays(60));
    OrderId soon = members.earns(customer, 10, daysAgo(10), inDays(30));

    redemptions.confirm(reserve(15).id(), null);

    assertThat(members.lot(customer, soon).remaining()).isZero();
    assertThat(members.lot(customer, soon).status()).isEqualTo(LotStatus.SPENT);
    assertThat(members.lot(customer, late).remaining()).isEqualTo(5);
    assertThat(members.lot(customer, never).remaining()).isEqualTo(10);
  }

  @Test
  void are_refused_beyond_what_is_there() {
    members.earns(customer, 100, daysAgo(9), null);
    reserve(70);

    assertThatThrownBy(() -> reserve(31))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be at most 30");
    assertThatThrownBy(
            () -> redemptions.redeem(NewRedemption.atOnce(CustomerId.next(), "points", 1)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> redemptions.redeem(NewRedemption.atOnce(customer, "stars", 1)))
        .hasMessageContaining("must be at most 0");
    balance(30, 70, 0);
  }

  @Test
  void release_their_points_on_request_and_then_cannot_be_confirmed() {
    members.earns(customer, 100, daysAgo(9), null);
    Redemption reserved = reserve(40);

    redemptions.release(reserved.id());
    redemptions.release(reserved.id());

    balance(100, 0, 0);
    assertThatThrownBy(() -> redemptions.confirm(reserved.id(), null)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> redemptions.cancel(reserved.id())).isInstanceOf(Conflict.class);
    assertThat(orders.story(customer)).containsOnlyOnce("points-released");
  }

  @Test
  void release_their_points_when_the_deadline_passes() {
    members.earns(customer, 100, daysAgo(9), null);
    Instant deadline = clock.instant().plusSeconds(60);
    Redemption reserved =
        redemptions
            .redeem(new NewRedemption(customer, null, 40L, null, deadline, null, null, null))
            .value();

    clock.advance(Duration.ofSeconds(61));
    orders.timePasses(customer, clock.instant());

    balance(100, 0, 0);
    assertThat(redemptions.get(reserved.id()).status()).isEqualTo(RedemptionStatus.EXPIRED);
    assertThat(redemptions.get(reserved.id()).endedAt()).isEqualTo(deadline);
    assertThat(orders.recorded(customer, "points-released", "$.data.because"))
        .containsExactly("deadline-passed");
  }

  @Test
  void that_are_cancelled_restore_each_lot_with_its_own_expiry() {
    OrderId late = members.earns(customer, 10, daysAgo(20), inDays(60));
    Instant expiry = inDays(30);
    OrderId soon = members.earns(customer, 10, daysAgo(10), expiry);
    Redemption spent = redemptions.confirm(reserve(15).id(), null);

    redemptions.cancel(spent.id());

    balance(20, 0, 0);
    assertThat(members.lot(customer, soon).remaining()).isEqualTo(10);
    assertThat(members.lot(customer, soon).status()).isEqualTo(LotStatus.ACTIVE);
    assertThat(members.lot(customer, soon).expiresAt()).isEqualTo(expiry);
    assertThat(members.lot(customer, late).remaining()).isEqualTo(10);
    assertThat(
            sql.fetch(
                "select r.points from loyalty.posting r join loyalty.posting o on o.customer_id ="
                    + " r.customer_id and o.posting_id = r.original_id where r.customer_id = ? and"
                    + " o.credit = 'SPENT'",
                customer.value()))
        .hasSize(2);
  }

  @Test
  void that_are_cancelled_after_the_expiry_give_nothing_to_spend() {
    Instant expiry = clock.instant().plusSeconds(3600);
    members.earns(customer, 10, daysAgo(20), expiry);
    Redemption spent = redemptions.confirm(reserve(10).id(), null);
    clock.advance(Duration.ofHours(2));

    redemptions.cancel(spent.id());

    balance(0, 0, 0);
    assertThat(members.posted(customer, LedgerAccount.EXPIRED)).isEqualTo(10);
  }

  @Test
  void of_a_refunded_order_come_back_once() {
    members.earns(customer, 100, daysAgo(9), null);
    OrderId paid = OrderId.next();
    Redemption spent = reserve(40);
    sql.execute(
        "update loyalty.redemption set order_id = ? where redemption_id = ?",
        paid.value(),
        spent.id());
    redemptions.confirm(spent.id(), null);

    orders.returned(customer, paid, clock.instant(), "25.00", "25.00", "100.00");
    balance(70, 0, 30);
    orders.returned(customer, paid, clock.instant(), "75.00", "100.00", "100.00");
    orders.cancelled(customer, paid, clock.instant(), "100.00");
    redemptions.cancel(spent.id());

    balance(100, 0, 0);
    assertThat(orders.recorded(customer, "points-given-back", "$.data.points"))
        .isEqualTo(List.of("10", "30"));
  }
}
