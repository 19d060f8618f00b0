package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Points that are about to expire are announced once a month. */
@CairnTest
class ExpiryNoticesTest {
  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;

  private ProgrammeOverOrders club;
  private PublishedOrders orders;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    club = new ProgrammeOverOrders(callers.person(Role.LOYALTY_MANAGER), sql);
    orders = new PublishedOrders(commands, events, sql);
    customer = orders.customer();
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    club.retire();
  }

  private void expiring(String expiry) {
    club.publish(
        "zone: UTC\nexpiry: {%s}\nearning:\n  - {rule: %s, title: It, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}\n"
            .formatted(expiry, club.name));
  }

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private List<String> noticed(String field) {
    return orders.recorded(customer, "points-expiring", "$.data." + field);
  }

  @Test
  void one_notice_has_all_points_of_a_month() {
    expiring("after: P3M, noticeDays: 20");
    orders.order(customer, day("2025-08-05"), "10.00");
    orders.order(customer, day("2025-08-20"), "7.00", 2, 15);
    orders.order(customer, day("2025-09-02"), "4.00", 3, 13);

    orders.timePasses(customer, day("2025-10-15"));
    assertThat(noticed("points")).isEmpty();
    orders.timePasses(customer, day("2025-10-17"));
    assertThat(noticed("points")).containsExactly("17");
    assertThat(noticed("expiresAt")).containsExactly("2025-11-05T00:00:00Z");
    assertThat(noticed("occurredAt")).containsExactly("2025-10-16T00:00:00Z");
    orders.timePasses(customer, day("2025-12-31"));

    assertThat(noticed("points")).containsExactly("17", "4");
  }

  @Test
  void points_until_the_end_of_a_month_belong_to_that_month() {
    expiring("after: P3M, round: month, noticeDays: 10");
    orders.order(customer, day("2025-08-05"), "10.00");
    orders.order(customer, day("2025-08-31"), "7.00", 2, 26);

    orders.timePasses(customer, day("2025-12-31"));

    assertThat(noticed("points")).containsExactly("17");
    assertThat(noticed("occurredAt")).containsExactly("2025-11-21T00:00:00Z");
    assertThat(orders.story(customer)).containsSubsequence("points-expiring", "points-expired");
  }

  @Test
  void points_that_were_taken_back_are_not_announced() {
    expiring("after: P3M");
    OrderId order = orders.order(customer, day("2025-08-05"), "10.00");
    orders.cancelled(customer, order, day("2025-08-07"), "10.00");

    orders.timePasses(customer, day("2025-12-31"));

    assertThat(noticed("points")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"after: P3M, noticeDays: 0", "after: P20D"})
  void nothing_is_announced_if_the_programme_says_so_or_the_points_last_no_longer(String expiry) {
    expiring(expiry);
    orders.order(customer, day("2025-08-05"), "10.00");

    orders.timePasses(customer, day("2025-12-31"));

    assertThat(orders.story(customer)).contains("points-expired").doesNotContain("points-expiring");
  }
}
