package org.cairncrm.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.PurchaseTotals;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Values that the events keep, and scores, agree with an independent look at the orders. */
@CairnTest
@Tag("slow")
@TestPropertySource(properties = "cairn.segments.currency=EUR")
class SegmentAgreementTest {
  private static final int CUSTOMERS = 30;

  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Jobs jobs;
  @Autowired Worker worker;
  @Autowired SegmentTable table;
  @Autowired PurchaseTotals totals;
  @Autowired BusinessZone zone;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  private SegmentShop shop() {
    return new SegmentShop(regulars, orders, jobs, worker);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 42})
  void after_random_orders_cancellations_returns_and_credit_notes(long seed) {
    SegmentShop shop = shop();
    var random = new Random(seed);
    List<CustomerId> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(shop.customer("Customer " + seed + "-" + i));
    }
    happen(shop, customers, random, 60);
    var first = shop.refresh();
    assertThat(first.status()).as(first.error()).isEqualTo(JobStatus.DONE);
    requireScores();

    happen(shop, customers, random, 150);

    requireValues(customers);
    requireScoresOf(table.scale());
    clock.advance(Duration.ofDays(1));
    var second = shop.refresh();
    assertThat(second.result()).contains("\"added\": 0", "\"corrected\": 0");
    requireScores();
  }

  @Test
  void a_wrong_value_is_corrected_in_the_night_and_the_job_says_so() {
    SegmentShop shop = shop();
    CustomerId customer = shop.customer("Wrongly counted");
    shop.order(customer, clock.instant().minus(Duration.ofDays(3)), "20.00");
    shop.refresh();
    sql.execute(
        "update segments.customer_value set orders = 9 where customer_id = ?", customer.value());

    assertThat(shop.refresh().result()).contains("\"corrected\": 1");
    requireValues(List.of(customer));
  }

  private void happen(SegmentShop shop, List<CustomerId> customers, Random random, int facts) {
    List<OrderId> open = new ArrayList<>();
    List<OrderId> delivered = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < facts; i++) {
      // some customers buy far more often than others
      CustomerId customer =
          customers.get((int) (CUSTOMERS * random.nextDouble() * random.nextDouble()));
      Instant at = now.minus(Duration.ofHours(random.nextInt(24 * 400)));
      switch (random.nextInt(10)) {
        case 0 -> {
          if (!open.isEmpty()) {
            shop.cancel(open.remove(random.nextInt(open.size())), now);
          }
        }
        case 1, 2 -> {
          if (!open.isEmpty()) {
            OrderId order = open.remove(random.nextInt(open.size()));
            shop.deliver(order, now);
            delivered.add(order);
          }
        }
        case 3 -> {
          if (!delivered.isEmpty()) {
            OrderId order = delivered.remove(random.nextInt(delivered.size()));
            BigDecimal total = orders.get(order).total().amount();
            boolean whole = random.nextBoolean();
            shop.takeBack(order, now, whole ? total.toPlainString() : "1.00");
          }
        }
        case 4 ->
            orders.credit(
                customer,
                new NewCreditNote(
                    null,
                    null,
                    now,
                    new BigDecimal("3.50"),
                    Currency.getInstance(random.nextBoolean() ? "EUR" : "GBP"),
                    null));
        default ->
            open.add(
                shop.order(
                    customer,
                    at,
                    (5 + random.nextInt(90)) + ".90",
                    random.nextInt(5) == 0 ? "GBP" : "EUR"));
      }
    }
  }

  /** The stored values are those that the orders have. */
  private void requireValues(List<CustomerId> customers) {
    Map<CustomerId, SegmentTable.Stored> stored = table.of(customers);
    totals
        .of(customers, "EUR")
        .forEach(
            (customer, total) -> {
              SegmentTable.Stored one = stored.get(customer);
              PurchaseValues values = PurchaseValues.of(total, zone);
              if (one == null) {
                assertThat(values.orders()).isZero();
              } else {
                assertThat(one.customer().values())
                    .as("%s: %s", customer, values)
                    .matches(values::same);
              }
            });
  }

  /** The scores of all customers are fifths of a sorted list, computed without the database. */
  private void requireScores() {
    List<ScoredCustomer> all = counting();
    List<Long> days = sorted(all, SegmentAgreementTest::day, Comparator.reverseOrder());
    List<Integer> counts = sorted(all, PurchaseValues::orders, Comparator.naturalOrder());
    List<BigDecimal> money = sorted(all, PurchaseValues::money, Comparator.naturalOrder());
    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            one -> {
              PurchaseValues values = one.values();
              int recency = 6 - fifth(days, day(values), Comparator.reverseOrder());
              int frequency = fifth(counts, values.orders(), Comparator.naturalOrder());
              int monetary = fifth(money, values.money(), Comparator.naturalOrder());
              assertThat(one.scores()).isEqualTo(new Scores(recency, frequency, monetary));
              assertThat(one.segment()).isEqualTo(Segment.of(recency, frequency));
            });
  }

  private void requireScoresOf(ScoreScale scale) {
    assertThat(counting())
        .allSatisfy(one -> assertThat(one.scores()).isEqualTo(scale.of(one.values())));
  }

  private List<ScoredCustomer> counting() {
    return table.list(null, 10_000).stream()
        .map(SegmentTable.Stored::customer)
        .filter(one -> one.values().orders() > 0)
        .toList();
  }

  private static Long day(PurchaseValues values) {
    return Objects.requireNonNull(values.lastOrderOn()).toEpochDay();
  }

  private static <T> List<T> sorted(
      List<ScoredCustomer> all, Function<PurchaseValues, T> value, Comparator<T> order) {
    return all.stream().map(one -> value.apply(one.values())).sorted(order).toList();
  }

  /** The fifth of the list, from 1, in which the first of the equal values is. */
  private static <T> int fifth(List<T> sorted, T value, Comparator<T> order) {
    long before = sorted.stream().filter(one -> order.compare(one, value) < 0).count();
    for (int fifth = 1; fifth < 5; fifth++) {
      int size = (int) Math.ceil(sorted.size() * fifth / 5.0);
      if (before < size) {
        return fifth;
      }
    }
    return 5;
  }
}
