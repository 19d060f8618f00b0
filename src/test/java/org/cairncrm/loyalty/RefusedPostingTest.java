package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.Comparator;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Postings are written when the command ends. When the database refuses one there, it is still the
 * reaction's failure, and nobody else's.
 */
@CairnTest
class RefusedPostingTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Loyalty loyalty;
  @Autowired ParkedReactions parked;
  @Autowired DSLContext sql;

  @Test
  void parks_the_reaction_keeps_the_rest_and_is_made_good_by_a_retry() {
    PublishedOrders publishedOrders = new PublishedOrders(commands, events, sql);
    CustomerId customer = publishedOrders.customer();
    refusePostingsOf(customer);
    try {
      publishedOrders.order(customer, daysAgo(3), "84.90", 3, 20);

      assertThat(names(customer)).contains("order-placed", "reward-issued");
      assertThat(names(customer)).doesNotContain("points-earned");
      assertThat(loyalty.account(customer).pending()).isZero();
      assertThat(mine(customer))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.reaction()).isEqualTo("loyalty.points");
                assertThat(one.error()).contains("the ledger is closed");
              });
    } finally {
      sql.execute("drop function loyalty.refuse() cascade");
    }

    assertThat(parked.retry(mine(customer).getFirst().id())).isTrue();

    assertThat(loyalty.account(customer).pending()).isEqualTo(84);
    assertThat(names(customer)).contains("points-earned");
    assertThat(mine(customer)).isEmpty();
  }

  @Test
  void lets_a_credit_note_wait_for_the_points_that_it_costs() {
    PublishedOrders publishedOrders = new PublishedOrders(commands, events, sql);
    CustomerId customer = publishedOrders.customer();
    refusePostingsOf(customer);
    try {
      publishedOrders.order(customer, daysAgo(3), "84.90", 3, 20);
    } finally {
      sql.execute("drop function loyalty.refuse() cascade");
    }

    publishedOrders.credited(customer, daysAgo(2), "27.50");
    assertThat(parked.retry(mine(customer).getFirst().id())).isTrue();

    assertThat(loyalty.account(customer).pending()).isEqualTo(84 - 27);
    assertThat(mine(customer)).isEmpty();
  }

  private void refusePostingsOf(CustomerId customer) {
    sql.execute(
        """
        create function loyalty.refuse() returns trigger language plpgsql as
        $$ begin raise exception 'the ledger is closed' using errcode = '23514'; end $$
        """);
    sql.execute(
        """
        create trigger refuse before insert on loyalty.posting
        for each row when (new.customer_id = '%s') execute function loyalty.refuse()
        """
            .formatted(customer));
  }

  private List<ParkedReaction> mine(CustomerId customer) {
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .sorted(Comparator.comparing(ParkedReaction::seq))
        .toList();
  }

  private List<String> names(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(50)).items().stream()
        .map(Recorded::name)
        .toList();
  }
}
