package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a programme lists what it has given lately. */
@CairnTest
class LatestGrantsTest {
  @Autowired LatestGrants grants;
  @Autowired Programmes programmes;
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Orders orders;
  @Autowired TestClock clock;

  private final String name = "latest-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void a_programme_in_force() {
    String text =
        """
        programme: %s
        title: Latest
        earning:
          - rule: %1$s-money
            title: A point for each euro
            gives: {points: 1, per: [{amount: 1, currency: EUR}]}
        rewards:
          - rule: %1$s-second
            title: The second order
            repeat: {nth: 2}
            gives: {points: 50}
          - rule: %1$s-third
            title: The third order
            repeat: {nth: 3}
            gives: {voucher: {percent: 10, validDays: 60}}
        """
            .formatted(name);
    Caller.as(Actor.CAIRN, () -> programmes.documents().create(text));
    Caller.as(Actor.CAIRN, () -> programmes.documents().publish(name, 1, null));
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    if (programmes.rules().stream().anyMatch(rule -> rule.programme().equals(name))) {
      Caller.as(Actor.CAIRN, () -> programmes.documents().retire(name));
    }
  }

  @Test
  void points_and_vouchers_are_listed_newest_first_and_points_of_rewards_once() {
    CustomerId customer = customer();
    place(customer, 3);
    place(customer, 2);
    place(customer, 1);

    assertThat(grants.of(name))
        .extracting(Grant::customer, Grant::title, Grant::points)
        .containsExactlyInAnyOrder(
            tuple(customer, "A point for each euro", 10L),
            tuple(customer, "The third order", null),
            tuple(customer, "A point for each euro", 10L),
            tuple(customer, "The second order", 50L),
            tuple(customer, "A point for each euro", 10L));
    assertThat(grants.of(name))
        .isSortedAccordingTo((a, b) -> b.grantedAt().compareTo(a.grantedAt()));
    assertThat(
            callers
                .person(Role.LOYALTY_MANAGER)
                .get("/api/loyalty-programmes/" + name + "/grants")
                .body())
        .contains("\"title\":\"The third order\"", customer.toString());
  }

  @Test
  void titles_stay_when_the_programme_is_retired() {
    place(customer(), 1);

    Caller.as(Actor.CAIRN, () -> programmes.documents().retire(name));

    assertThat(grants.of(name)).extracting(Grant::title).contains("A point for each euro");
  }

  @Test
  void grants_that_were_taken_back_are_marked_and_older_ones_left_out() {
    CustomerId customer = customer();
    place(customer, 45);
    OrderId second = place(customer, 2);

    orders.cancel(second, new NewCancellation(null, null, null, null));

    assertThat(grants.of(name))
        .extracting(Grant::title, Grant::revoked)
        .containsExactlyInAnyOrder(
            tuple("A point for each euro", true), tuple("The second order", true));
  }

  @Test
  void an_unknown_programme_is_not_found() {
    assertThatThrownBy(() -> grants.of("nothing-" + name)).isInstanceOf(NotFound.class);
  }

  private CustomerId customer() {
    CustomerId id = CustomerId.next();
    return commands.open(id, () -> id);
  }

  private OrderId place(CustomerId customer, int daysAgo) {
    return orders
        .place(
            new NewOrder(
                customer,
                null,
                null,
                null,
                null,
                clock.instant().minus(Duration.ofDays(daysAgo)),
                Currency.getInstance("EUR"),
                List.of(new NewOrder.Line("TEA", "Tea", 1, new BigDecimal("10.00"))),
                null))
        .value()
        .id();
  }
}
