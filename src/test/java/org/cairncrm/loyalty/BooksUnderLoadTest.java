package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;
import static org.cairncrm.loyalty.db.Tables.POSTING;
import static org.cairncrm.loyalty.db.Tables.PURCHASE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;

/**
 * Random orders, partial returns, cancellations, credit notes, redemptions, purchases, adjustments,
 * expiries and retries, from many threads at the same customers: the books always balance.
 */
@CairnTest
@Tag("slow")
class BooksUnderLoadTest {
  private static final int THREADS = 64;

  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired Adjustments adjustments;
  @Autowired Catalogue catalogue;
  @Autowired Purchases purchases;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  Members members;
  PublishedOrders orders;

  @AfterEach
  void the_clock_of_the_next_test() {
    clock.set(TestClock.START);
  }

  @BeforeEach
  void a_shop() {
    members = new Members(commands, control, ledger, loyalty, sql);
    orders = new PublishedOrders(commands, events, sql);
  }

  @Test
  void balance_after_a_few_hundred_steps() throws Exception {
    run(4, 10);
  }

  @Test
  @Tag("long")
  void balance_after_a_million_postings() throws Exception {
    run(200, 6000);
    assertThat(sql.fetchCount(POSTING)).isGreaterThan(1_000_000);
  }

  private void run(int customers, int steps) throws InterruptedException, ExecutionException {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, customers * 2));
    List<Life> lives = new ArrayList<>();
    for (int count = 0; count < customers; count++) {
      lives.add(new Life(regulars.registered("Member " + count), mug));
    }
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        all.add(
            workers.submit(
                () -> {
                  for (int step = 0; step < steps; step++) {
                    lives.get(random.nextInt(lives.size())).step(random);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    lives.forEach(this::check);
    assertThat(catalogue.get(mug.id()).sold())
        .isEqualTo(lives.stream().mapToInt(this::kept).sum())
        .isLessThanOrEqualTo(customers * 2);
  }

  /** The purchases that the customer did not give back. */
  private int kept(Life life) {
    return sql.fetchCount(
        PURCHASE, PURCHASE.CUSTOMER_ID.eq(life.customer), PURCHASE.CANCELLED_AT.isNull());
  }

  private void check(Life life) {
    CustomerId customer = life.customer;
    assertThat(members.differences(customer)).isEmpty();
    assertThat(unexplained(customer)).isEmpty();
    assertThat(members.posted(customer, LedgerAccount.SPENT))
        .isEqualTo(redeemed(customer, "points - given_back", "('CONFIRMED', 'CANCELLED')"));
    assertThat(members.posted(customer, LedgerAccount.RESERVED))
        .isEqualTo(redeemed(customer, "points", "('RESERVED')"));
  }

  private long redeemed(CustomerId customer, String what, String statuses) {
    Object sum =
        sql.fetchValue(
            "select coalesce(sum(%s), 0)::bigint from loyalty.redemption where customer_id = ? and status in %s"
                .formatted(what, statuses),
            customer.value());
    return sum == null ? 0 : (Long) sum;
  }

  /** Lots that were not opened once, or whose postings do not lead to what the lot says. */
  private List<?> unexplained(CustomerId customer) {
    return sql.fetch(
        """
        select l.lot_id from loyalty.lot l cross join lateral (
          select count(*) filter (where debit = 'ISSUED') as opened,
            coalesce(sum(points) filter (where debit = 'ISSUED'), 0) as issued,
            coalesce(sum(case when credit in ('PENDING', 'ACTIVE') then points else 0 end), 0)
              - coalesce(sum(case when debit in ('PENDING', 'ACTIVE') then points else 0 end), 0) as remaining,
            coalesce(sum(case when credit = 'RESERVED' then points when debit = 'RESERVED' then -points else 0 end), 0) as reserved,
            coalesce(sum(case when credit in ('SPENT', 'DEBT') then points when debit = 'SPENT' then -points else 0 end), 0) as spent
          from loyalty.posting p where p.customer_id = l.customer_id and p.lot_id = l.lot_id) p
        where l.customer_id = ? and (p.opened <> 1 or p.issued <> l.points or p.remaining <> l.remaining
          or p.reserved <> l.reserved or p.spent <> l.spent)
        """,
        customer.value());
  }

  /** What happens to one customer. */
  private final class Life {
    private final CustomerId customer;
    private final Queue<Placed> placed = new ConcurrentLinkedQueue<>();
    private final CatalogueItem mug;
    private final Queue<UUID> redeemed = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> bought = new ConcurrentLinkedQueue<>();

    Life(CustomerId customer, CatalogueItem mug) {
      this.customer = customer;
      this.mug = mug;
    }

    void step(Random random) {
      try {
        happen(random);
      } catch (Conflict | Invalid | TransientDataAccessException refused) {
        // a clear refusal is an answer too, also that of a pool without a free connection
      }
    }

    private void happen(Random random) {
      switch (random.nextInt(14)) {
        case 0, 1 ->
            placed.add(
                new Placed(
                    orders.order(
                        customer, daysAgo(random.nextInt(20)), "80.00", 3, random.nextInt(20))));
        case 2, 3 ->
            members.earns(
                customer,
                1 + random.nextInt(50),
                daysAgo(3),
                random.nextBoolean()
                    ? null
                    : clock.instant().plus(Duration.ofMinutes(1 + random.nextInt(30))));
        case 4 -> some(placed, random, one -> orders.delivered(customer, one.order, daysAgo(1)));
        case 5 -> some(placed, random, one -> one.returns(random));
        case 6 ->
            some(placed, random, one -> orders.cancelled(customer, one.order, daysAgo(1), "80.00"));
        case 7 -> orders.credited(customer, daysAgo(1), String.valueOf(1 + random.nextInt(40)));
        case 8 -> {
          NewRedemption wanted =
              new NewRedemption(
                  customer,
                  null,
                  (long) 1 + random.nextInt(60),
                  null,
                  clock.instant().plus(Duration.ofMinutes(1 + random.nextInt(30))),
                  random.nextBoolean(),
                  "till",
                  UUID.randomUUID().toString());
          redeemed.add(redemptions.redeem(wanted).value().id());
          redemptions.redeem(wanted);
        }
        case 9 -> some(redeemed, random, one -> end(one, random));
        case 10 ->
            adjustments.adjust(
                new NewAdjustment(
                    customer, null, (long) (random.nextInt(5) - 2) * 7 + 1, "Random", null));
        case 11 -> {
          NewPurchase wanted = new NewPurchase(mug.id(), 20L, "shop", UUID.randomUUID().toString());
          bought.add(purchases.buy(customer, wanted).value().id());
          purchases.buy(customer, wanted);
        }
        case 12 ->
            some(
                bought,
                random,
                one -> purchases.cancel(one, new PurchaseCancellation("Given back")));
        default -> {
          clock.advance(Duration.ofSeconds(random.nextInt(60)));
          orders.timePasses(customer, clock.instant());
        }
      }
    }

    private void end(UUID redemption, Random random) {
      switch (random.nextInt(3)) {
        case 0 -> redemptions.confirm(redemption, null);
        case 1 -> redemptions.release(redemption);
        default -> redemptions.cancel(redemption);
      }
    }

    private static <T> void some(Queue<T> all, Random random, Consumer<T> happens) {
      List<T> now = new ArrayList<>(all);
      if (!now.isEmpty()) {
        happens.accept(now.get(random.nextInt(now.size())));
      }
    }

    /** An order of the customer, and what of it came back. */
    private final class Placed {
      private final OrderId order;
      private int returned;

      Placed(OrderId order) {
        this.order = order;
      }

      synchronized void returns(Random random) {
        int more = Math.min(80 - returned, 1 + random.nextInt(40));
        if (more > 0) {
          returned += more;
          orders.returned(customer, order, daysAgo(1), more + ".00", returned + ".00", "80.00");
        }
      }
    }
  }
}
