package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The orders of the customers with an offer against those of the control group. */
@CairnTest
class OfferLiftTest {
  @Autowired Callers callers;
  @Autowired Offers offers;
  @Autowired Acceptances acceptances;
  @Autowired Lifts lifts;
  @Autowired Customers customers;
  @Autowired Orders orders;
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
  void orders_within_the_validity_and_the_days_after_it_count_for_both_groups() {
    List<CustomerId> all = shop.customers(40);
    all.forEach(one -> order(one, TestClock.START.minus(Duration.ofDays(1)), "EUR", "70.00"));
    Offer offer = shop.started(shop.terms(null, 50));
    Map<Boolean, List<CustomerId>> groups =
        all.stream()
            .collect(Collectors.partitioningBy(one -> ControlGroup.contains(offer.id(), one, 50)));
    List<CustomerId> with = Objects.requireNonNull(groups.get(false));
    List<CustomerId> without = Objects.requireNonNull(groups.get(true));
    assertThat(lifts.of(offer.id()).offered()).isEqualTo(new LiftGroup(with.size(), 0));

    clock.set(Instant.parse("2026-03-05T10:00:00Z"));
    order(with.get(0), clock.instant(), "EUR", "10.00");
    acceptances.accept(offer.id(), with.get(0));
    clock.advance(Duration.ofHours(1));
    order(with.get(0), clock.instant(), "EUR", "30.00");
    order(with.get(0), clock.instant(), "PLN", "99.00");
    order(with.get(1), clock.instant(), "EUR", "20.00");
    OrderId cancelled = order(with.get(2), clock.instant(), "EUR", "20.00");
    orders.cancel(
        cancelled, new NewCancellation("shop", Ids.next().toString(), clock.instant(), null));
    order(without.get(0), clock.instant(), "EUR", "25.00");
    clock.set(Instant.parse("2026-04-07T23:59:00Z"));
    order(without.get(1), clock.instant(), "EUR", "15.00");
    clock.set(Instant.parse("2026-04-08T00:00:00Z"));
    order(without.get(2), clock.instant(), "EUR", "15.00");

    OfferLift lift = lifts.of(offer.id());

    assertThat(lift.until()).isEqualTo("2026-04-08T00:00:00Z");
    assertThat(lift.complete()).isTrue();
    assertThat(lift.offered()).isEqualTo(new LiftGroup(with.size(), 2));
    assertThat(lift.control()).isEqualTo(new LiftGroup(without.size(), 2));
    assertThat(Objects.requireNonNull(lift.orders()).difference())
        .isEqualTo(2.0 / with.size() - 2.0 / without.size());
    assertThat(lift.revenue())
        .extracting(one -> one.currency().getCurrencyCode())
        .containsExactly("EUR", "PLN");
    RevenueLift euros = lift.revenue().getFirst();
    assertThat(euros.offered()).isEqualByComparingTo(mean("60.00", with.size()));
    assertThat(euros.control()).isEqualByComparingTo(mean("40.00", without.size()));
    assertThat(euros.low()).isLessThan(euros.difference());
    assertThat(lift.attributed())
        .isEqualTo(
            new AttributedOrders(
                1,
                1,
                2,
                List.of(
                    new Money(new BigDecimal("30.00"), Currency.getInstance("EUR")).trimmed(),
                    new Money(new BigDecimal("99.00"), Currency.getInstance("PLN")).trimmed())));
  }

  private static BigDecimal mean(String sum, int customers) {
    return new BigDecimal(sum).divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP);
  }

  @Test
  void without_a_control_group_there_is_nothing_to_compare() {
    CustomerId customer = shop.customer();
    Offer draft = shop.draft(shop.terms(OfferAudience.of(customer), null, null));
    assertThatThrownBy(() -> lifts.of(draft.id()))
        .isInstanceOf(Conflict.class)
        .hasMessage("A draft has no effect yet: start the offer first");
    Offer offer = shop.started(draft.terms());
    order(customer, clock.instant(), "EUR", "10.00");

    OfferLift lift = lifts.of(offer.id());

    assertThat(lift.orders()).isNull();
    assertThat(lift.complete()).isFalse();
    assertThat(lift.revenue())
        .singleElement()
        .isEqualTo(
            new RevenueLift(
                Currency.getInstance("EUR"), new BigDecimal("10.00"), null, null, null, null));
  }

  @Test
  void the_orders_of_a_stopped_offer_count_until_some_days_after_that() {
    Offer offer = shop.started(shop.terms(OfferAudience.of(shop.customer()), null, null));
    offers.stop(offer.id(), new OfferStop("Sold out"));
    assertThat(lifts.of(offer.id()).until()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));
  }

  private OrderId order(CustomerId customer, Instant at, String currency, String price) {
    return orders
        .place(
            new NewOrder(
                customer,
                "shop",
                Ids.next().toString(),
                null,
                null,
                at,
                Currency.getInstance(currency),
                List.of(new NewOrder.Line("TEA", "Tea", 1, new BigDecimal(price))),
                null))
        .value()
        .id();
  }
}
