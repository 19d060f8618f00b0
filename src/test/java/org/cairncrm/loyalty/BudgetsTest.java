package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The caps and budgets of a whole programme. */
@CairnTest
class BudgetsTest {
  private static final String POINTS =
      "earning:\n"
          + "  - {rule: %s, title: It, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}\n";

  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Budgets budgets;
  @Autowired Loyalty loyalty;
  @Autowired DSLContext sql;

  private ProgrammeOverOrders club;
  private PublishedOrders orders;
  private Http manager;

  @BeforeEach
  void a_programme() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    club = new ProgrammeOverOrders(manager, sql);
    orders = new PublishedOrders(commands, events, sql);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    club.retire();
  }

  private String earning() {
    return POINTS.formatted(club.name);
  }

  @Test
  void a_cap_of_the_programme_counts_the_points_of_all_its_rules() {
    club.publish(
        "caps: [{most: 25, per: month}]\n"
            + earning()
            + "  - {rule: %s-2, title: Order, gives: {points: 10}}\n".formatted(club.name));
    CustomerId customer = orders.customer();

    orders.order(customer, daysAgo(3), "10.00");
    orders.order(customer, daysAgo(3), "10.00", 2, 0);

    assertThat(club.points(customer)).isEqualTo(25);
    assertThat(club.declined(customer))
        .containsExactly(
            "The most that the programme gives a customer is reached: 25 points per month");
    assertThat(orders.recorded(customer, "points-earned", "$.decision.reason"))
        .contains(
            "10.00 EUR bring 10 points, but the limit of 25 points per month leaves only 5 points");
  }

  @Test
  void a_budget_is_given_to_the_last_point_and_then_nothing() {
    club.publish(
        "budget: {points: [{most: 15, per: ever}, {most: 1000, per: month}]}\n" + earning());
    CustomerId first = orders.customer();
    CustomerId second = orders.customer();
    CustomerId third = orders.customer();

    orders.order(first, daysAgo(3), "10.00");
    orders.order(second, daysAgo(2), "10.00");
    orders.order(third, daysAgo(1), "10.00");

    assertThat(List.of(club.points(first), club.points(second), club.points(third)))
        .containsExactly(10L, 5L, 0L);
    assertThat(club.declined(third))
        .containsExactly("The budget of the programme is used up: 15 points in all");
    assertThat(state(CapPeriod.EVER).used()).isEqualTo(15);
    assertThat(state(CapPeriod.EVER).usedUp()).isTrue();
  }

  @Test
  void points_that_are_taken_back_return_to_the_budget() {
    club.publish("budget: {points: [{most: 10, per: ever}]}\n" + earning());
    CustomerId first = orders.customer();
    CustomerId second = orders.customer();

    OrderId order = orders.order(first, daysAgo(3), "10.00");
    orders.cancelled(first, order, daysAgo(2), "10.00");
    orders.order(second, daysAgo(1), "10.00");

    assertThat(club.points(second)).isEqualTo(10);
  }

  @Test
  void a_budget_of_vouchers_counts_vouchers_and_gets_unused_ones_back() {
    club.publish(
        "budget: {vouchers: [{most: 1, per: ever}]}\nrewards:\n"
            + "  - {rule: %s, title: It, when: event.nth > 0, gives: {voucher: {percent: 5, validDays: 9}}}\n"
                .formatted(club.name));
    CustomerId first = orders.customer();
    CustomerId second = orders.customer();

    OrderId order = orders.order(first, daysAgo(3), "10.00");
    orders.order(second, daysAgo(2), "10.00");
    assertThat(club.declined(second))
        .containsExactly("The budget of the programme is used up: 1 voucher in all");

    orders.cancelled(first, order, daysAgo(1), "10.00", 0);
    orders.order(second, daysAgo(1), "10.00", 2, 1);
    assertThat(loyalty.account(second).rewards())
        .filteredOn(reward -> club.name.equals(reward.programme()))
        .hasSize(1);
  }

  @Test
  void a_budget_counts_what_the_programme_gave_before_it_had_one() {
    club.publish(earning());
    CustomerId customer = orders.customer();
    orders.order(customer, daysAgo(3), "10.00");

    club.publish("budget: {points: [{most: 12, per: ever}]}\n" + earning());
    assertThat(state(CapPeriod.EVER).used()).isEqualTo(10);
    orders.order(customer, daysAgo(2), "10.00", 2, 1);

    assertThat(club.points(customer)).isEqualTo(12);
  }

  @Test
  void sixty_four_orders_at_once_do_not_overshoot_it() {
    club.publish(
        "budget: {points: [{most: 100, per: ever}, {most: 95, per: month}]}\n" + earning());
    List<CustomerId> customers = IntStream.range(0, 64).mapToObj(one -> orders.customer()).toList();

    together(
        customers.stream()
            .<Runnable>map(one -> () -> orders.order(one, daysAgo(1), "10.00"))
            .toList());

    assertThat(customers.stream().mapToLong(club::points).sum()).isEqualTo(95);
    assertThat(customers).filteredOn(one -> club.points(one) == 10).hasSize(9);
    assertThat(customers.stream().flatMap(one -> club.declined(one).stream()))
        .hasSize(54)
        .containsOnly("The budget of the programme is used up: 95 points per month");
    assertThat(state(CapPeriod.EVER).used()).isEqualTo(95);
  }

  @Test
  void the_page_and_the_home_page_name_a_budget_that_is_nearly_used_up() {
    club.publish("budget: {points: [{most: 10, per: ever}]}\n" + earning());
    orders.order(orders.customer(), daysAgo(1), "8.00");

    assertThat(manager.get("/loyalty").body()).contains("8 of 10 points", "80 % used");
    assertThat(manager.get("/").body()).contains("80 % used");
    assertThat(manager.get("/api/loyalty/budgets").body())
        .contains("\"programme\":\"" + club.name + '"', "\"used\":8");
    orders.order(orders.customer(), daysAgo(1), "8.00");
    assertThat(manager.get("/loyalty").body()).contains("used up");
  }

  private BudgetState state(CapPeriod per) {
    return budgets.all().stream()
        .filter(one -> one.programme().equals(club.name) && one.per() == per)
        .findFirst()
        .orElseThrow();
  }

  private static void together(List<Runnable> tasks) {
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (Future<?> task : tasks.stream().map(threads::submit).toList()) {
        task.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
