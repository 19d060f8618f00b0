package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many acceptances at once, of one offer. */
@CairnTest
@Tag("slow")
class OfferRacesTest {
  private static final int THREADS = 64;

  @Autowired Callers callers;
  @Autowired Offers offers;
  @Autowired Acceptances acceptances;
  @Autowired Customers customers;
  @Autowired Loyalty loyalty;
  @Autowired Journal journal;
  @Autowired Worker worker;
  private OfferFixture shop;

  @BeforeEach
  void customers() {
    shop = new OfferFixture(callers, offers, customers, journal, worker);
  }

  @Test
  void the_limit_is_reached_and_never_passed() throws Exception {
    List<CustomerId> all = shop.customers(THREADS);
    Offer offer = shop.started(shop.terms(13, null));

    List<String> answers = atOnce(all.stream().map(one -> accepting(offer, one)).toList());

    assertThat(answers).filteredOn("accepted"::equals).hasSize(13);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals("accepted"))
        .hasSize(THREADS - 13)
        .containsOnly("This offer has reached its limit of acceptances");
    assertThat(offers.get(offer.id()).accepted()).isEqualTo(13);
    assertThat(all.stream().mapToLong(one -> loyalty.account(one).rewards().size()).sum())
        .isEqualTo(13);
  }

  @Test
  void one_customer_gets_the_reward_once() throws Exception {
    CustomerId customer = shop.customer();
    Offer offer = shop.started(shop.terms(OfferAudience.of(customer), 5, null));
    List<Callable<String>> same = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      same.add(accepting(offer, customer));
    }

    assertThat(atOnce(same)).filteredOn("accepted"::equals).hasSize(1);
    assertThat(loyalty.account(customer).rewards()).hasSize(1);
    assertThat(offers.get(offer.id()).accepted()).isEqualTo(1);
  }

  private Callable<String> accepting(Offer offer, CustomerId customer) {
    return () -> {
      try {
        return acceptances.accept(offer.id(), customer).created() ? "accepted" : "again";
      } catch (Conflict refused) {
        return String.valueOf(refused.getMessage());
      }
    };
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> answers = new ArrayList<>();
      for (Future<String> one : workers.invokeAll(work)) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
