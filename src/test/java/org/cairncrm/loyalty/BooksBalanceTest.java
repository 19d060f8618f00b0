package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@Tag("slow")
class BooksBalanceTest {
  private static final Comparator<Expected> NEWEST_FIRST =
      Comparator.comparing((Expected order) -> order.placedAt)
          .thenComparing(order -> order.order.toString())
          .reversed();

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  PublishedOrders publishedOrders;

  @BeforeEach
  void a_shop() {
    publishedOrders = new PublishedOrders(commands, events, sql);
  }

  /** What an order's points should be, by a second and simpler way of counting. */
  private static final class Expected {
    final OrderId order = OrderId.next();
    final BigDecimal total;
    final Instant placedAt;
    final Instant activatesAt;
    long points;
    long left;
    long bonus;
    boolean active;
    BigDecimal returned = BigDecimal.ZERO;

    Expected(BigDecimal total, Instant placedAt, long bonus) {
      this.total = total;
      this.points = total.longValue();
      this.left = points;
      this.bonus = bonus;
      this.placedAt = placedAt;
      this.activatesAt = placedAt.plus(Duration.ofDays(30));
    }

    void returned(BigDecimal amount) {
      long before = cost();
      returned = returned.add(amount);
      boolean all = returned.compareTo(total) >= 0;
      left = all ? 0 : Math.max(0, left - (cost() - before));
      bonus = all ? 0 : bonus;
    }

    /** The points that the goods returned so far cost: a point for each whole unit is kept. */
    private long cost() {
      return points - total.subtract(returned).longValue();
    }

    long credited(long wanted) {
      long taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void after_whatever_happens_to_the_orders(long seed) {
    var random = new Random(seed);
    CustomerId customer = publishedOrders.customer();
    Instant now = PublishedOrders.daysAgo(1000);
    List<Expected> orders = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(24 * 12)));
      happen(random, customer, now, orders);
      Instant reached = now;
      orders.stream()
          .filter(order -> !order.activatesAt.isAfter(reached))
          .forEach(order -> order.active = true);
      assertThatBooksAre(customer, orders);
    }
    assertThat(orders).anyMatch(order -> order.active).hasSizeGreaterThan(5);
  }

  private void happen(Random random, CustomerId customer, Instant now, List<Expected> orders) {
    int what = random.nextInt(12);
    if (orders.isEmpty() || what < 3) {
      int days = random.nextInt(20);
      var order =
          new Expected(BigDecimal.valueOf(random.nextInt(30_000), 2), now, days <= 10 ? 50 : 0);
      orders.add(order);
      Money total = Money.of(order.total.toPlainString(), "EUR");
      publishedOrders.publish(
          PublishedOrders.placed(customer, order.order, now, total, orders.size(), days));
      return;
    }
    Expected order = orders.get(random.nextInt(orders.size()));
    String total = order.total.toPlainString();
    // what was due takes effect before what happens now
    boolean waited = !order.activatesAt.isAfter(now);
    order.active |= waited;
    switch (what) {
      case 3 -> publishedOrders.timePasses(customer, now);
      case 4, 5, 6 -> {
        publishedOrders.delivered(customer, order.order, now);
        order.active = true;
      }
      case 7 -> {
        publishedOrders.cancelled(customer, order.order, now, total);
        order.left = 0;
        order.bonus = 0;
      }
      case 8 -> publishedOrders.delivered(customer, OrderId.next(), now);
      case 9, 10 -> credit(customer, now, BigDecimal.valueOf(random.nextInt(30_000), 2), orders);
      default -> {
        BigDecimal left = order.total.subtract(order.returned);
        BigDecimal amount =
            random.nextInt(4) == 0
                ? left
                : left.multiply(BigDecimal.valueOf(random.nextDouble()))
                    .setScale(2, RoundingMode.HALF_UP);
        order.returned(amount);
        publishedOrders.returned(
            customer,
            order.order,
            now,
            amount.toPlainString(),
            order.returned.toPlainString(),
            total);
      }
    }
  }

  private void credit(CustomerId customer, Instant now, BigDecimal amount, List<Expected> orders) {
    publishedOrders.credited(customer, now, amount.toPlainString());
    long wanted = amount.longValue();
    for (Expected order : orders.stream().sorted(NEWEST_FIRST).toList()) {
      wanted -= order.credited(wanted);
    }
  }

  private void assertThatBooksAre(CustomerId customer, List<Expected> orders) {
    long pending = orders.stream().filter(order -> !order.active).mapToLong(o -> o.left).sum();
    long active = orders.stream().mapToLong(o -> (o.active ? o.left : 0) + o.bonus).sum();
    LoyaltyAccount account = loyalty.account(customer);
    assertThat(account.pending()).isEqualTo(pending);
    assertThat(account.active()).isEqualTo(active);
    assertThat(publishedOrders.posted(customer, LedgerAccount.PENDING)).isEqualTo(pending);
    assertThat(publishedOrders.posted(customer, LedgerAccount.ACTIVE)).isEqualTo(active);
    assertThat(remaining(account, LotStatus.PENDING)).isEqualTo(pending);
    assertThat(remaining(account, LotStatus.ACTIVE)).isEqualTo(active);
    assertThat(remaining(account, LotStatus.REVERSED)).isZero();
    long earned = account.lots().stream().mapToLong(PointsLot::points).sum();
    assertThat(publishedOrders.posted(customer, LedgerAccount.REVERSED))
        .isEqualTo(earned - pending - active);
    assertThat(publishedOrders.posted(customer, LedgerAccount.ISSUED)).isEqualTo(-earned);
  }

  private static long remaining(LoyaltyAccount account, LotStatus status) {
    return account.lots().stream()
        .filter(lot -> lot.status() == status)
        .mapToLong(PointsLot::remaining)
        .sum();
  }

  @Test
  void when_many_work_on_one_customer_at_once() throws Exception {
    CustomerId customer = publishedOrders.customer();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int count = 0; count < 24; count++) {
        boolean cancels = count % 3 == 0;
        all.add(
            workers.submit(
                () -> {
                  OrderId order =
                      publishedOrders.order(customer, PublishedOrders.daysAgo(9), "10.00", 2, 90);
                  publishedOrders.delivered(customer, order, PublishedOrders.daysAgo(8));
                  if (cancels) {
                    publishedOrders.cancelled(customer, order, PublishedOrders.daysAgo(7), "10.00");
                  }
                }));
      }
      for (Future<?> one : all) {
        finished(one);
      }
    }
    LoyaltyAccount account = loyalty.account(customer);
    assertThat(account.active()).isEqualTo(160);
    assertThat(account.pending()).isZero();
    assertThat(publishedOrders.posted(customer, LedgerAccount.ACTIVE)).isEqualTo(160);
    assertThat(account.lots()).hasSize(24);
  }

  private static void finished(Future<?> one) throws InterruptedException, ExecutionException {
    one.get();
  }
}
