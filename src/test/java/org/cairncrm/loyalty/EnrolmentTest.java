package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme that enrols on request rewards only customers who joined it. */
@CairnTest
class EnrolmentTest {
  private static final Pattern LINK = Pattern.compile("/member-card/[A-Za-z0-9_-]{43}");

  @Autowired Callers callers;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Memberships memberships;
  @Autowired Regulars regulars;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  private ProgrammeOverOrders club;
  private PublishedOrders orders;
  private CustomerId customer;
  private Http agent;

  @BeforeEach
  void a_programme_that_enrols_on_request() {
    club = new ProgrammeOverOrders(callers.person(Role.LOYALTY_MANAGER), sql);
    club.publish(
        "enrolment: on-request\nearning:\n  - {rule: %s, title: It, gives: {points: 10}}\n"
            .formatted(club.name));
    orders = new PublishedOrders(commands, events, sql);
    customer = regulars.withThreeOrders("Marta Zielińska", null);
    agent = callers.person(Role.AGENT);
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    clock.set(TestClock.START);
    club.retire();
  }

  private String path() {
    return "/api/customers/" + customer + "/loyalty/memberships";
  }

  private String choice() {
    return "{\"programme\":\"" + club.name + "\"}";
  }

  private boolean belongs() {
    return memberships.of(customer).stream()
        .anyMatch(one -> one.programme().equals(club.name) && one.joinedAt() != null);
  }

  private void laterOrder(int nth) {
    clock.advance(Duration.ofHours(1));
    orders.order(customer, clock.instant(), "10.00", nth, 1);
  }

  @Test
  void who_has_not_joined_earns_nothing_and_the_history_says_why() {
    orders.order(customer, daysAgo(0), "10.00", 4, 1);

    assertThat(club.points(customer)).isZero();
    assertThat(club.declined(customer)).contains("The customer is not a member of Tea club");
  }

  @Test
  void who_has_not_joined_gets_no_reward_that_a_stage_asks_for() {
    club.publish(
        "enrolment: on-request\nrewards:\n  - {rule: %s, title: It, gives: {points: 10}}\n"
            .formatted(club.name));
    StageActionDue asked =
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
            Map.of("reward", club.name),
            null,
            clock.instant());

    orders.publish(asked);
    assertThat(club.points(customer)).isZero();
    assertThat(club.declined(customer)).contains("The customer is not a member of Tea club");

    agent.post(path(), choice());
    orders.publish(asked);
    assertThat(club.points(customer)).isEqualTo(10);
  }

  @Test
  void members_earn_from_joining_until_leaving() {
    assertThat(agent.post(path(), choice()).statusCode()).isEqualTo(200);
    assertThat(agent.post(path(), choice()).body()).contains("\"joinedAt\":\"");
    orders.order(customer, daysAgo(9), "10.00", 4, 1);
    assertThat(club.points(customer)).as("an order from before joining").isZero();
    laterOrder(5);
    assertThat(club.points(customer)).isEqualTo(10);

    clock.advance(Duration.ofHours(1));
    assertThat(agent.post(path() + "/end", choice()).statusCode()).isEqualTo(200);
    assertThat(agent.post(path() + "/end", choice()).statusCode()).isEqualTo(200);
    laterOrder(6);

    assertThat(club.points(customer)).isEqualTo(10);
    assertThat(orders.story(customer)).containsOnlyOnce("programme-joined", "programme-left");
  }

  @Test
  void who_joins_again_keeps_the_first_membership() {
    agent.post(path(), choice());
    clock.advance(Duration.ofHours(1));
    final Instant within = clock.instant();
    clock.advance(Duration.ofHours(1));
    agent.post(path() + "/end", choice());
    clock.advance(Duration.ofHours(1));
    final Instant between = clock.instant();
    clock.advance(Duration.ofHours(1));
    agent.post(path(), choice());

    orders.order(customer, within, "10.00", 4, 1);
    assertThat(club.points(customer)).isEqualTo(10);
    orders.order(customer, between, "10.00", 5, 1);
    assertThat(club.points(customer)).isEqualTo(10);
    laterOrder(6);
    assertThat(club.points(customer)).isEqualTo(20);
  }

  @Test
  void who_leaves_and_joins_in_one_moment_stays() {
    agent.post(path(), choice());
    agent.post(path() + "/end", choice());
    agent.post(path(), choice());

    laterOrder(4);

    assertThat(club.points(customer)).isEqualTo(10);
  }

  @Test
  void a_credit_note_after_leaving_counts_for_the_tier() {
    club.publish(
        "enrolment: on-request\nearning:\n  - {rule: %s, title: It, gives: {points: 10}}\n"
                .formatted(club.name)
            + "tiers: {by: spend, currency: EUR, levels: [{tier: silver, title: Silver, from:"
            + " 500}]}\n");
    agent.post(path(), choice());
    clock.advance(Duration.ofHours(1));
    orders.order(customer, clock.instant(), "600.00", 4, 1);
    clock.advance(Duration.ofHours(1));
    agent.post(path() + "/end", choice());
    clock.advance(Duration.ofHours(1));
    orders.order(customer, clock.instant(), "700.00", 5, 1);

    orders.credited(customer, clock.instant(), "200.00");

    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason"))
        .containsExactly(
            "The qualifying amount 600 reaches 500, which Silver takes",
            "After a return or cancellation the qualifying amount is 400; Silver takes 500");
  }

  @Test
  void a_credit_note_of_a_customer_who_never_joined_does_not_count() {
    club.publish(
        "enrolment: on-request\nearning:\n  - {rule: %s, title: It, gives: {points: 10}}\n"
                .formatted(club.name)
            + "tiers: {by: spend, currency: EUR, levels: [{tier: silver, title: Silver, from:"
            + " 500}]}\n");
    orders.credited(customer, clock.instant(), "200.00");
    clock.advance(Duration.ofHours(1));
    agent.post(path(), choice());
    clock.advance(Duration.ofHours(1));

    orders.order(customer, clock.instant(), "600.00", 4, 1);

    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason"))
        .containsExactly("The qualifying amount 600 reaches 500, which Silver takes");
  }

  @Test
  void an_unknown_programme_is_a_fault_that_names_those_to_join() {
    var answer = agent.post(path(), "{\"programme\":\"te-club\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("must be one of the programmes to join: ", club.name);
  }

  @Test
  void agents_join_and_leave_on_the_page_of_the_customer() {
    String page = "/customers/" + customer + "/loyalty";
    assertThat(agent.get(page).body()).contains("Programmes to join", "not a member");

    agent.form(page + "/memberships", Map.of("programme", club.name));
    assertThat(agent.get(page).body())
        .contains("member since", "Leave Tea club?", "Points and vouchers stay")
        .doesNotContain("??");

    agent.form(page + "/memberships/end", Map.of("programme", club.name));
    agent.form(page + "/memberships/end", Map.of("programme", club.name));
    assertThat(agent.get(page).body()).contains("not a member");
  }

  @Test
  void customers_join_and_leave_on_their_own_page() {
    String page = agent.form("/customers/" + customer + "/loyalty/card/link", Map.of()).body();
    Matcher link = LINK.matcher(page);
    assertThat(link.find()).isTrue();
    Http member = callers.nobody();
    member.get(link.group());

    assertThat(
            member.form(link.group() + "/memberships", Map.of("programme", club.name)).statusCode())
        .isEqualTo(302);
    assertThat(belongs()).isTrue();
    assertThat(member.get(link.group()).body()).contains("Punkty i bony pozostają");
    member.form(link.group() + "/memberships/end", Map.of("programme", club.name));

    assertThat(belongs()).isFalse();
    assertThat(
            member.form("/member-card/nobody/memberships", Map.of("programme", "x")).statusCode())
        .isEqualTo(404);
  }
}
