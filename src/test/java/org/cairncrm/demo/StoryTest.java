package org.cairncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.access.People;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a newcomer finds: told by the program itself, with someone at work in the background. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoryTest {
  @Autowired Customers customers;
  @Autowired Loyalty loyalty;
  @Autowired Journeys journeys;
  @Autowired People people;
  @Autowired ParkedReactions parked;
  @Autowired StoryLoader storyLoader;
  @Autowired DSLContext sql;

  @DynamicPropertySource
  static void as_on_the_embedded_store(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase::fresh);
    properties.add("cairn.store.embedded", () -> true);
  }

  @Test
  void marta_has_three_orders_a_reward_and_heard_of_the_delay_before_the_promised_day() {
    CustomerId marta = customers.find("marta zielinska", null, null, 2).items().getFirst().id();

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
                    "select occurred_at < (data->>'previouslyOn')::date from events.journal where"
                        + " customer_id = ? and name = 'notification-sent'",
                    marta.value())
                .get(0, Boolean.class))
        .isTrue();
  }

  @Test
  void sofia_left_a_cart_as_her_shop_told() {
    CustomerId sofia = customers.find("sofia", null, null, 2).items().getFirst().id();

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
    List<ParkedReaction> failed = parked.list(null, null, 10).items();
    assertThat(failed)
        .singleElement()
        .satisfies(one -> assertThat(one.status()).isEqualTo(ParkedStatus.DEAD));
    CustomerId jonas = customers.find("jonas weber", null, null, 2).items().getFirst().id();
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
  void a_second_start_tells_nothing_again() {
    int events = sql.fetchSingle("select count(*) from events.journal").get(0, Integer.class);
    assertThat(people.list()).hasSize(StoryPeople.COLLEAGUES.size());

    storyLoader.start();

    assertThat(sql.fetchSingle("select count(*) from events.journal").get(0, Integer.class))
        .isEqualTo(events);
  }

  private List<String> names(CustomerId customer) {
    return sql.fetch(
            "select name from events.journal where customer_id = ? order by seq", customer.value())
        .getValues(0, String.class);
  }
}
