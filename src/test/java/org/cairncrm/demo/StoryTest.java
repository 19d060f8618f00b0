package org.cairncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.interactions.ContactFigures;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.PublicationPolicy;
import org.cairncrm.journeys.StageCustomer;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyNews;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notifications.CarrierDelays;
import org.cairncrm.notifications.LateDeliveries;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The story that a newcomer finds: loaded by the program itself, before its background work. */
class StoryTest extends LoadedStory {
  @Autowired Customers customers;
  @Autowired Loyalty loyalty;
  @Autowired Journeys journeys;
  @Autowired People people;
  @Autowired ParkedReactions parked;
  @Autowired LateDeliveries late;
  @Autowired ContactFigures contacts;
  @Autowired Interactions interactions;
  @Autowired Tasks tasks;
  @Autowired Mentions mentions;
  @Autowired LoyaltyNews vouchers;

  @Test
  void marketing_has_moved_customers_to_a_new_map_and_let_others_finish_on_theirs() {
    assertThat(publications.list("win-back").getFirst())
        .satisfies(
            one -> {
              assertThat(one.policy()).isEqualTo(PublicationPolicy.MIGRATE);
              assertThat(one.moved()).isPositive().isEqualTo(one.customers());
            });
    assertThat(publications.list("first-contact").getFirst())
        .satisfies(
            one -> {
              assertThat(one.policy()).isEqualTo(PublicationPolicy.PIN);
              assertThat(one.moved()).isPositive();
            });
    assertThat(journeys.versions("first-contact", "30d")).hasSizeGreaterThan(1);
  }

  @Test
  void marta_has_three_orders_a_reward_and_heard_of_the_delay_before_the_promised_day() {
    CustomerId marta =
        customers.find("marta zielinska", null, PageRequest.first(2)).items().getFirst().id();

    assertThat(names(marta))
        .containsSubsequence(
            "order-placed",
            "order-placed",
            "order-placed",
            "reward-issued",
            "delivery-delayed",
            "notification-sent");
    assertThat(loyalty.account(marta).rewards()).hasSize(1);
    assertThat(journeys.standings(marta)).isNotEmpty();
    assertThat(
            sql.fetchSingle(
                    """
                    select sent.occurred_at < (cause.data->>'previouslyOn')::date
                    from events.journal sent join events.journal cause
                      on cause.customer_id = sent.customer_id and cause.seq = sent.cause_seq
                    where sent.customer_id = ? and sent.name = 'notification-sent'
                    """,
                    marta.value())
                .get(0, Boolean.class))
        .isTrue();
  }

  @Test
  void colleagues_have_tasks_that_are_due_overdue_and_done() {
    assertThat(
            sql.fetch("select title from tasks.task order by deadline").getValues(0, String.class))
        .hasSize(12);
    assertThat(names(customers.find("andrei", null, PageRequest.first(2)).items().getFirst().id()))
        .contains("task-opened", "task-overdue");
    assertThat(
            names(
                customers.find("jonas weber", null, PageRequest.first(2)).items().getFirst().id()))
        .contains("task-done");
  }

  @Test
  void each_month_has_deliveries_that_were_late_with_several_carriers_and_ends() {
    Instant now = Instant.now();
    for (int days : List.of(0, 30, 60)) {
      List<CarrierDelays> carriers =
          late.byCarrier(now.minus(Duration.ofDays(days + 30L)), now.minus(Duration.ofDays(days)));
      assertThat(carriers).hasSizeGreaterThanOrEqualTo(3);
      assertThat(carriers).anyMatch(one -> one.informedFirst() > 0);
      assertThat(carriers).anyMatch(one -> one.askedFirst() > 0);
      assertThat(carriers).anyMatch(one -> one.silent() > 0);
      assertThat(contacts.byChannel(now.minus(Duration.ofDays(days + 30L)), now))
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everybody_has_something_to_do() {
    for (StoryPeople.Colleague one : StoryPeople.COLLEAGUES) {
      assertThat(tasks.of(one.username()).waiting()).as(one.username()).isPositive();
    }
    assertThat(tasks.queuedCount(Set.of(Role.AGENT))).isPositive();
    assertThat(interactions.waitingCount(null)).isGreaterThanOrEqualTo(2);
    assertThat(interactions.waitingCount("anna")).isPositive();
    assertThat(mentions.unread("anna")).isPositive();
    assertThat(mentions.unread("piotr")).isPositive();
    Instant now = Instant.now();
    assertThat(vouchers.expiringCount(now, now.plus(Duration.ofDays(30)))).isGreaterThan(3);
  }

  @Test
  void tomasz_cancelled_his_only_order_has_left_and_is_not_stalled() {
    CustomerId tomasz =
        customers.find("tomasz", null, PageRequest.first(2)).items().getFirst().id();

    assertThat(names(tomasz)).containsSubsequence("order-cancelled", "journey-left");
    assertThat(journeys.standings(tomasz))
        .extracting(JourneyProgress::journey)
        .doesNotContain("online-purchase");
    assertThat(
            journeys
                .customers("online-purchase", "first-order", true, PageRequest.first(50))
                .items())
        .extracting(StageCustomer::customer)
        .doesNotContain(tomasz);
  }

  @Test
  void sofia_left_a_cart_as_her_shop_told() {
    CustomerId sofia = customers.find("sofia", null, PageRequest.first(2)).items().getFirst().id();

    assertThat(names(sofia)).containsSubsequence("interaction-recorded", "fact-received");
  }

  @Test
  void each_message_left_at_the_time_of_what_it_tells() {
    List<Integer> late =
        sql.fetch(
                """
                select sent.seq::int from events.journal sent join events.journal cause
                  on cause.customer_id = sent.customer_id and cause.seq = sent.cause_seq
                where sent.name = 'notification-sent' and sent.occurred_at > cause.recorded_at
                """)
            .getValues(0, Integer.class);
    assertThat(late).isEmpty();
    assertThat(
            sql.fetchSingle("select count(*) from events.journal where name = 'notification-sent'")
                .get(0, Integer.class))
        .isGreaterThan(1);
  }

  @Test
  void one_reaction_failed_for_good_and_takes_effect_when_it_is_retried() {
    List<ParkedReaction> failed = parked.list(null, PageRequest.first(10)).items();
    assertThat(failed)
        .singleElement()
        .satisfies(one -> assertThat(one.status()).isEqualTo(ParkedStatus.DEAD));
    CustomerId jonas =
        customers.find("jonas weber", null, PageRequest.first(2)).items().getFirst().id();
    assertThat(names(jonas)).doesNotContain("fact-received");

    parked.retry(failed.getFirst().id());

    assertThat(names(jonas)).contains("fact-received");
    assertThat(parked.open()).isZero();
  }

  @Test
  void one_stage_keeps_customers_for_longer_than_its_target() {
    assertThat(journeys.map("online-purchase").stages())
        .filteredOn(StageFigures::hurts)
        .singleElement()
        .satisfies(stage -> assertThat(stage.overTarget()).isPositive());
  }

  @Test
  void a_second_start_loads_nothing_again() throws InterruptedException {
    int events = sql.fetchSingle("select count(*) from events.journal").get(0, Integer.class);
    assertThat(people.list()).hasSize(StoryPeople.COLLEAGUES.size());

    storyLoader.start();
    storyLoader.run(new DefaultApplicationArguments());
    storyLoader.awaitEnd();

    assertThat(sql.fetchSingle("select count(*) from events.journal").get(0, Integer.class))
        .isEqualTo(events);
  }

  private List<String> names(CustomerId customer) {
    return sql.fetch(
            "select name from events.journal where customer_id = ? order by seq", customer.value())
        .getValues(0, String.class);
  }
}
