package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class LedgerAuditTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  @Autowired Programmes programmes;
  @Autowired Worker worker;
  CustomerId customer;

  @BeforeEach
  void a_customer_with_points_of_both_kinds() {
    var shop = new PublishedOrders(commands, events, sql);
    customer = shop.customer();
    OrderId first = shop.order(customer, PublishedOrders.daysAgo(20), "30.00");
    shop.order(customer, PublishedOrders.daysAgo(5), "12.00", 2, 15);
    shop.delivered(customer, first, PublishedOrders.daysAgo(4));
  }

  private Job check() {
    Job started = loyalty.checkBooks();
    worker.sweep();
    return loyalty.booksCheck(started.id());
  }

  @Test
  void finds_nothing_in_books_that_balance() {
    Job check = check();

    assertThat(check.status()).isEqualTo(JobStatus.DONE);
    assertThat(check.done()).isPositive().isEqualTo(check.total());
    assertThat(check.result()).doesNotContain(customer.toString());
    assertThat(loyalty.lastBooksCheck()).isEqualTo(check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update loyalty.balance set active = active + 7 where customer_id = ?",
        "update loyalty.balance set pending = pending + 7 where customer_id = ?",
        "update loyalty.lot set remaining = remaining - 7 where customer_id = ? and status ="
            + " 'ACTIVE'",
        "update loyalty.lot set remaining = remaining - 7 where customer_id = ? and status ="
            + " 'PENDING'",
        "update loyalty.posting set points = points + 7 where customer_id = ? and credit ="
            + " 'ACTIVE'",
        "update loyalty.balance set reserved = 7 where customer_id = ?",
        "update loyalty.balance set debt = 7 where customer_id = ?",
        "update loyalty.lot set reserved = 1, remaining = 0 where customer_id = ? and status ="
            + " 'ACTIVE'",
        "delete from loyalty.balance where customer_id = ?"
      })
  void names_a_customer_whose_books_do_not_balance(String damage) {
    changing(damage);

    Job check = check();

    assertThat(check.status()).isEqualTo(JobStatus.DONE);
    assertThat(loyalty.mismatches(check)).isPositive();
    assertThat(check.result()).contains(customer.toString());
    changing("delete from loyalty.posting where customer_id = ?");
    sql.execute("delete from loyalty.lot where customer_id = ?", customer.value());
    sql.execute("delete from loyalty.balance where customer_id = ?", customer.value());
    assertThat(check().result()).doesNotContain(customer.toString());
  }

  /** Changes the books as only the owner of the tables can. */
  private void changing(String statement) {
    sql.execute("alter table loyalty.posting disable trigger posting_append_only");
    sql.execute(statement, customer.value());
    sql.execute("alter table loyalty.posting enable trigger posting_append_only");
  }

  @Test
  void is_not_found_under_another_id() {
    assertThatThrownBy(() -> loyalty.booksCheck(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void goes_with_pages_of_the_books() {
    Page<Posting> first = loyalty.postings(customer, PageRequest.first(2));
    Page<Posting> rest = loyalty.postings(customer, new PageRequest(first.next(), 2));

    assertThat(first.items())
        .extracting(Posting::debit, Posting::credit, Posting::points)
        .containsExactly(
            tuple(LedgerAccount.PENDING, LedgerAccount.ACTIVE, 30L),
            tuple(LedgerAccount.ISSUED, LedgerAccount.PENDING, 12L));
    assertThat(rest.items()).extracting(Posting::points).containsExactly(30L);
    assertThat(rest.next()).isNull();
  }

  @Test
  void leaves_a_customer_without_points_an_empty_account() {
    CustomerId other = new PublishedOrders(commands, events, sql).customer();
    // a stream is opened with its first command, so that this customer is known
    assertThat(loyalty.account(other).lots()).isEmpty();
    assertThat(loyalty.account(other).active()).isZero();
    assertThatThrownBy(() -> loyalty.account(CustomerId.next())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> loyalty.postings(CustomerId.next(), PageRequest.first(2)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void has_what_is_owed_beside_it() {
    Liability before = loyalty.liability();
    new PublishedOrders(commands, events, sql)
        .order(customer, PublishedOrders.daysAgo(3), "20.00", 3, 2);
    Liability after = loyalty.liability();

    assertThat(after.pending() - before.pending()).isEqualTo(20);
    assertThat(after.active() - before.active()).isEqualTo(50);
    assertThat(after.rewards() - before.rewards()).isEqualTo(2);
    assertThat(after.members()).isEqualTo(before.members());
    assertThat(after.vouchers()).isNotEmpty();
  }

  @Test
  void has_the_rules_in_force_beside_it() {
    assertThat(programmes.rules())
        .extracting(LoyaltyRule::programme, LoyaltyRule::name, LoyaltyRule::condition)
        .contains(
            tuple("shop-rewards", "points-per-order", null),
            tuple("shop-rewards", "every-third-order", "event.nth % 3 == 0"));
  }
}
