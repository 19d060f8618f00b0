package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers end by themselves. */
@CairnTest
class OfferExpiryTest {
  @Autowired Callers callers;
  @Autowired Offers offers;
  @Autowired Acceptances acceptances;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired TestClock clock;
  private OfferFixture shop;

  @BeforeEach
  void customers() {
    shop = new OfferFixture(callers, offers, customers, journal, worker);
  }

  @AfterEach
  void set_the_clock_back() {
    clock.set(TestClock.START);
  }

  @Test
  void an_offer_that_was_not_accepted_expires_at_the_end_of_its_last_day() {
    List<CustomerId> two = shop.customers(2);
    Offer offer = shop.started(shop.terms(null, null));
    acceptances.accept(offer.id(), two.getFirst());
    clock.set(Instant.parse("2026-03-31T23:59:59Z"));
    worker.sweep();
    assertThat(shop.events(two.getLast())).containsExactly("offer-made");

    clock.set(Instant.parse("2026-04-01T00:00:00Z"));
    worker.sweep();

    assertThat(shop.events(two.getLast())).containsExactly("offer-expired", "offer-made");
    assertThat(shop.history(two.getLast()).getFirst().occurredAt())
        .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(shop.events(two.getFirst())).startsWith("reward-issued");
    assertThat(offers.get(offer.id()).status()).isEqualTo(OfferStatus.ENDED);
    assertThat(acceptances.of(two.getLast()).getFirst().status())
        .isEqualTo(CustomerOfferStatus.EXPIRED);
    assertThatThrownBy(() -> acceptances.accept(offer.id(), two.getLast()))
        .hasMessage("This offer ended on 2026-03-31");
    assertThat(acceptances.accept(offer.id(), two.getFirst()).created()).isFalse();
  }
}
