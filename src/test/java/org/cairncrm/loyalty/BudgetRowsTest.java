package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What is taken from the rows of budgets, and when. */
@CairnTest
class BudgetRowsTest {
  private static final String BOTH =
      "budget: {vouchers: [{most: 9, per: ever}], points: [{most: 100, per: ever}]}\n";

  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Budgets budgets;
  @Autowired Loyalty loyalty;
  @Autowired ParkedReactions parked;
  @Autowired Regulars regulars;
  @Autowired TransactionOperations transactions;
  @Autowired DSLContext sql;

  private ProgrammeOverOrders club;
  private PublishedOrders orders;

  @BeforeEach
  void a_programme() {
    club = new ProgrammeOverOrders(callers.person(Role.LOYALTY_MANAGER), sql);
    orders = new PublishedOrders(commands, events, sql);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    club.retire();
  }

  private String earning() {
    return "earning:\n  - {rule: %s, title: It, gives: {points: 1, per: [{amount: 1, currency: EUR}]}}\n"
        .formatted(club.name);
  }

  private String rewards(String... rules) {
    return "rewards:\n" + String.join("", rules);
  }

  private String voucher(String rule, String with) {
    return "  - {rule: %s-%s, title: It, %sgives: {voucher: {percent: 5, %s}}}\n"
        .formatted(club.name, rule, rule.equals("named") ? "" : "when: event.nth > 0, ", with);
  }

  @Test
  void a_reward_that_a_stage_asks_for_takes_from_the_budget_until_it_is_used_up() {
    club.publish(
        "budget: {vouchers: [{most: 1, per: ever}]}\n" + rewards(voucher("named", "validDays: 9")));
    CustomerId first = regulars.withThreeOrders("Rea", null);
    CustomerId second = regulars.withThreeOrders("Rob", null);

    stage(first, "named");
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
    stage(second, "named");

    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
    assertThat(orders.recorded(second, "stage-action-due", "$.declined[*].reason"))
        .containsExactly("The budget of the programme is used up: 1 voucher in all");
  }

  @Test
  void a_reward_with_nothing_to_give_returns_nothing_to_the_budget() {
    final CustomerId regular = regulars.withThreeOrders("Rita", null);
    club.publish(
        BOTH + rewards(voucher("every", "validDays: 9"), voucher("named", "until: 2020-01-31")));
    orders.order(orders.customer(), daysAgo(3), "10.00");

    stage(regular, "named");

    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
  }

  @Test
  void a_budget_begins_without_what_was_taken_back_before_the_programme_had_it() {
    String rules = earning() + rewards(voucher("every", "validDays: 9"));
    club.publish(rules);
    CustomerId customer = orders.customer();
    final OrderId order = orders.order(customer, daysAgo(4), "10.00");
    orders.order(orders.customer(), daysAgo(3), "7.00");
    orders.cancelled(customer, order, daysAgo(2), "10.00", 0);

    club.publish(BOTH + rules);

    assertThat(used(BudgetKind.POINTS)).isEqualTo(7);
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
    orders.order(orders.customer(), daysAgo(1), "3.00");
    assertThat(used(BudgetKind.POINTS)).isEqualTo(10);
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(2);
  }

  @Test
  void what_is_taken_back_first_is_given_back_once() {
    String rules = earning() + rewards(voucher("every", "validDays: 9"));
    club.publish(rules);
    CustomerId customer = orders.customer();
    final OrderId order = orders.order(customer, daysAgo(4), "10.00");
    orders.order(orders.customer(), daysAgo(3), "7.00");
    club.publish(BOTH + rules);

    orders.cancelled(customer, order, daysAgo(2), "10.00", 0);

    assertThat(used(BudgetKind.POINTS)).isEqualTo(7);
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
  }

  @Test
  void a_used_voucher_of_a_cancelled_order_returns_to_the_budget_with_its_use() {
    club.publish(BOTH + rewards(voucher("every", "validDays: 30")));
    CustomerId customer = orders.customer();
    final OrderId first = orders.order(customer, daysAgo(6), "10.00");
    Voucher voucher =
        loyalty.account(customer).rewards().stream()
            .filter(reward -> club.name.equals(reward.programme()))
            .map(IssuedReward::voucher)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    OrderId later = orders.orderWith(customer, voucher.code(), daysAgo(5));

    orders.cancelled(customer, first, daysAgo(4), "10.00");
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(2);
    orders.cancelled(customer, later, daysAgo(3), "20.00");

    assertThat(used(BudgetKind.VOUCHERS)).isZero();
  }

  @Test
  void a_reaction_that_is_retried_alone_takes_only_what_it_gives() {
    club.publish(BOTH + earning() + rewards(voucher("every", "validDays: 9")));
    CustomerId customer = orders.customer();
    refusePostingsOf(customer);
    try {
      orders.order(customer, daysAgo(3), "10.00");

      assertThat(used(BudgetKind.POINTS)).isZero();
      assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
    } finally {
      sql.execute("drop function loyalty.refuse_budgeted() cascade");
    }

    assertThat(parked.retry(mine(customer).getFirst().id())).isTrue();

    assertThat(club.points(customer)).isEqualTo(10);
    assertThat(used(BudgetKind.POINTS)).isEqualTo(10);
    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(1);
  }

  /** An order that waits for one budget of a programme must not hold another one of it. */
  @Test
  void the_budgets_of_a_programme_are_locked_in_one_order_whatever_gives_first() {
    club.publish(
        BOTH
            + rewards(
                voucher("every", "validDays: 9"),
                "  - {rule: %s-more, title: More, when: event.nth > 0, gives: {points: 5}}\n"
                    .formatted(club.name)));
    CustomerId customer = orders.customer();
    orders.order(customer, daysAgo(3), "10.00");

    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      transactions.executeWithoutResult(
          open -> {
            lock("POINTS");
            thread.execute(() -> orders.order(customer, daysAgo(2), "10.00", 2, 1));
            waitUntilSomebodyWaitsForThis();
            lock("VOUCHERS");
          });
    }

    assertThat(used(BudgetKind.VOUCHERS)).isEqualTo(2);
    assertThat(used(BudgetKind.POINTS)).isEqualTo(10);
  }

  private void lock(String kind) {
    sql.fetch(
        "select 1 from loyalty.budget_use where programme = ? and kind = ? for update nowait",
        club.name,
        kind);
  }

  private void waitUntilSomebodyWaitsForThis() {
    while (sql.fetch(
            "select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))")
        .isEmpty()) {
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  private void stage(CustomerId customer, String rule) {
    orders.publish(
        new StageActionDue(
            customer,
            "loyalty-journey",
            1,
            "Loyalty journey",
            1,
            "loyal",
            "Loyal",
            "thank",
            ActionKind.REWARD,
            Map.of("reward", club.name + "-" + rule),
            null,
            TestClock.START));
  }

  private long used(BudgetKind kind) {
    return budgets.all().stream()
        .filter(one -> one.programme().equals(club.name) && one.kind() == kind)
        .mapToLong(BudgetState::used)
        .sum();
  }

  private void refusePostingsOf(CustomerId customer) {
    sql.execute(
        """
        create function loyalty.refuse_budgeted() returns trigger language plpgsql as
        $$ begin raise exception 'the ledger is closed' using errcode = '23514'; end $$
        """);
    sql.execute(
        """
        create trigger refuse_budgeted before insert on loyalty.posting
        for each row when (new.customer_id = '%s') execute function loyalty.refuse_budgeted()
        """
            .formatted(customer));
  }

  private List<ParkedReaction> mine(CustomerId customer) {
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .toList();
  }
}
