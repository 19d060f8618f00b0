package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Journal;
import org.cairncrm.loyalty.IssuedReward;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.NotFound;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers accept offers, and get the reward. */
@CairnTest
class OfferAcceptanceTest {
  @Autowired Callers callers;
  @Autowired Offers offers;
  @Autowired Acceptances acceptances;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Loyalty loyalty;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired DSLContext sql;
  private OfferFixture shop;

  @BeforeEach
  void customers() {
    shop = new OfferFixture(callers, offers, customers, journal, worker);
  }

  @Test
  void a_customer_without_an_order_gets_the_reward_once_and_the_history_says_why() {
    CustomerId customer = shop.customer();
    Offer offer = shop.started(shop.terms(OfferAudience.of(customer), null, null));
    assertThat(acceptances.of(customer))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(CustomerOfferStatus.OPEN);
              assertThat(one.title()).isEqualTo("Thanks " + shop.mark);
              assertThat(one.reward()).isEqualTo("Back within ten days");
            });

    Acceptance first = acceptances.accept(offer.id(), customer).value();
    var again = acceptances.accept(offer.id(), customer);

    assertThat(again.created()).isFalse();
    assertThat(again.value()).isEqualTo(first);
    assertThat(loyalty.account(customer).rewards())
        .singleElement()
        .satisfies(
            reward -> {
              assertThat(reward.points()).isEqualTo(50);
              assertThat(reward.id()).isEqualTo(first.reward());
            });
    assertThat(offers.get(offer.id()).accepted()).isEqualTo(1);
    assertThat(shop.events(customer))
        .containsExactly("reward-issued", "offer-accepted", "offer-made");
    assertThat(acceptances.of(customer).getFirst().status())
        .isEqualTo(CustomerOfferStatus.ACCEPTED);
    assertThat(reasons(customer))
        .containsExactly(
            "The offer is for this customer",
            "The customer accepted the offer “Thanks %s”".formatted(shop.mark),
            "The customer accepted the offer “Thanks %s”".formatted(shop.mark));
  }

  private List<String> reasons(CustomerId customer) {
    return sql.fetch(
            "select decision ->> 'reason' from events.journal where customer_id = ? and (name like"
                + " 'offer-%' or name = 'reward-issued') order by seq",
            customer.value())
        .getValues(0, String.class);
  }

  @Test
  void a_customer_without_the_offer_learns_nothing_about_control_groups() {
    List<CustomerId> all = shop.customers(40);
    Offer offer = shop.started(shop.terms(null, 50));
    CustomerId control =
        all.stream()
            .filter(one -> ControlGroup.contains(offer.id(), one, 50))
            .findFirst()
            .orElseThrow();

    assertThat(shop.events(control)).isEmpty();
    assertThat(acceptances.of(control)).isEmpty();
    for (CustomerId one : List.of(control, shop.customer())) {
      assertThatThrownBy(() -> acceptances.accept(offer.id(), one))
          .isInstanceOf(Conflict.class)
          .hasMessage("This customer does not have this offer");
    }
    assertThat(offers.get(offer.id()).accepted()).isZero();
    assertThatThrownBy(() -> acceptances.accept(offer.id(), CustomerId.next()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acceptances.accept(Ids.next(), control)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acceptances.of(CustomerId.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void an_offer_that_begins_later_or_was_stopped_cannot_be_accepted() {
    CustomerId customer = shop.customer();
    OfferTerms terms = shop.terms(OfferAudience.of(customer), null, null);
    Offer later =
        shop.started(
            new OfferTerms(
                terms.title(),
                null,
                terms.audience(),
                terms.reward(),
                null,
                LocalDate.parse("2026-03-10"),
                terms.until(),
                null,
                null,
                null));
    assertThatThrownBy(() -> acceptances.accept(later.id(), customer))
        .hasMessage("This offer begins on 2026-03-10");
    assertThat(acceptances.of(customer).getFirst().status())
        .isEqualTo(CustomerOfferStatus.UPCOMING);

    Offer stopped = shop.started(terms);
    offers.stop(stopped.id(), new OfferStop("The stock is sold out"));
    assertThatThrownBy(() -> acceptances.accept(stopped.id(), customer))
        .hasMessage("This offer was stopped");
    worker.sweep();
    assertThat(shop.events(customer)).startsWith("offer-expired");
    assertThat(shop.history(customer).getFirst().data()).contains("\"stopped\"");
    assertThat(acceptances.of(customer).getFirst().status()).isEqualTo(CustomerOfferStatus.EXPIRED);
    assertThatThrownBy(() -> offers.stop(stopped.id(), new OfferStop("Again")))
        .hasMessage("Only an offer that runs can be stopped");
  }

  @Test
  void a_reward_whose_programme_was_retired_leaves_the_offer_as_it_was() {
    CustomerId customer = shop.customer();
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    String programme = "club-" + shop.mark;
    publish(manager, programme);
    OfferTerms terms = shop.terms(OfferAudience.of(customer), null, null);
    Offer offer =
        shop.started(
            new OfferTerms(
                terms.title(),
                null,
                terms.audience(),
                programme,
                null,
                null,
                terms.until(),
                5,
                null,
                null));
    manager.post("/api/loyalty-programmes/" + programme + "/retirement", null);

    assertThatThrownBy(() -> acceptances.accept(offer.id(), customer))
        .isInstanceOf(Conflict.class)
        .hasMessage(
            "The reward %s is in no published programme any more: nothing was granted"
                .formatted(programme));
    assertThat(offers.get(offer.id()).accepted()).isZero();
    assertThat(acceptances.of(customer).getFirst().status()).isEqualTo(CustomerOfferStatus.OPEN);
    assertThat(shop.events(customer)).containsExactly("offer-made");
  }

  private static void publish(Http manager, String programme) {
    String all = "/api/loyalty-programmes";
    manager.post(
        all,
        "{\"text\":\"programme: %1$s\\ntitle: Tea club\\nrewards:\\n  - {rule: %1$s, title: Tea, when: event.nth > 99, gives: {points: 7}}\\n\"}"
            .formatted(programme));
    var published = manager.post(all + "/" + programme + "/versions", "{}", "If-Match", "\"1\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }

  @Test
  void the_reward_of_an_offer_is_one_of_those_of_the_customer() {
    CustomerId customer = shop.customer();
    Offer offer = shop.started(shop.terms(OfferAudience.of(customer), 1, null));
    Http system = callers.system();
    String path = "/api/offers/" + offer.id() + "/acceptances";
    String body = "{\"customer\":\"" + customer + "\"}";

    assertThat(system.post(path, body).statusCode()).isEqualTo(201);
    assertThat(system.post(path, body).statusCode()).isEqualTo(200);
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::rule)
        .containsExactly(OfferFixture.POINTS);
    assertThat(system.get("/api/customers/" + customer + "/offers").body())
        .contains("\"status\":\"accepted\"", "\"left\":0");
  }
}
