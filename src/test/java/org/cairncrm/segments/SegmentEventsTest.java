package org.cairncrm.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.PurchaseTotals;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Moves between segments, and what histories say of them. */
@CairnTest
@Tag("slow")
@TestPropertySource(properties = {"cairn.segments.currency=EUR", "cairn.segments.refresh-at=04:00"})
class SegmentEventsTest {
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Jobs jobs;
  @Autowired Worker worker;
  @Autowired Segments segments;
  @Autowired SegmentTable table;
  @Autowired SegmentMembers members;
  @Autowired SegmentSettings settings;
  @Autowired PurchaseTotals totals;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired BusinessZone zone;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  private SegmentShop shop;

  @BeforeEach
  void a_scale_on_which_each_order_more_is_one_score_more() {
    shop = new SegmentShop(regulars, orders, jobs, worker);
    sql.execute(
        """
        update segments.scale set number = 1, currency = 'EUR', frequency = '{1, 2, 3, 4}', money = '{10, 20, 30, 40}',
          recency = array[?::date - 30, ?::date - 60, ?::date - 90, ?::date - 120]
        """,
        zone.today(clock),
        zone.today(clock),
        zone.today(clock),
        zone.today(clock));
  }

  @Test
  void the_first_order_gives_a_segment_and_the_next_ones_move_the_customer_with_the_reason() {
    CustomerId customer = shop.customer("Marta");
    shop.order(customer, daysAgo(40), "12.00");
    assertThat(segments.segment(customer)).isEqualTo(Segment.PROMISING);
    assertThat(changes(customer)).isEmpty();

    shop.order(customer, daysAgo(1), "12.00");

    assertThat(segments.segment(customer)).isEqualTo(Segment.POTENTIAL_LOYALISTS);
    Recorded event = changes(customer).getFirst();
    assertThat(event.data())
        .contains("\"promising\"", "\"potential-loyalists\"")
        .containsPattern("\"days\": ?0")
        .containsPattern("\"recency\": ?5")
        .containsPattern("\"frequency\": ?2");
    assertThat(event.decision())
        .contains("Days since the last order: 0 (recency 5 of 5). Orders: 2 (frequency 2 of 5).");
    CustomerSegment own = segments.of(customer);
    assertThat(own.scores()).isEqualTo(new Scores(5, 2, 3));
    assertThat(own.orders()).isEqualTo(2);
    assertThat(own.since()).isEqualTo(event.occurredAt());
  }

  @Test
  void a_customer_whose_only_order_is_cancelled_has_no_segment_any_more() {
    CustomerId customer = shop.customer("Adam");
    OrderId order = shop.order(customer, daysAgo(1), "12.00");

    shop.cancel(order, clock.instant());

    assertThat(segments.segment(customer)).isNull();
    assertThat(changes(customer)).hasSize(1);
    assertThat(changes(customer).getFirst().data()).containsPattern("\"segment\": ?null");
    assertThat(changes(customer).getFirst().decision()).contains("No order is left that counts");
  }

  @Test
  void after_the_last_order_is_returned_the_one_before_it_decides() {
    CustomerId customer = shop.customer("Ewa");
    shop.order(customer, daysAgo(100), "12.00");
    OrderId last = shop.order(customer, daysAgo(2), "18.00");
    shop.deliver(last, daysAgo(1));

    shop.takeBack(last, clock.instant(), "18.00");

    CustomerSegment own = segments.of(customer);
    assertThat(own.segment()).isEqualTo(Segment.HIBERNATING);
    assertThat(own.lastOrderOn()).isEqualTo(zone.day(daysAgo(100)));
    assertThat(own.money()).hasToString("Money[amount=12.00, currency=EUR]");
  }

  @Test
  void another_currency_counts_for_recency_and_frequency_alone() {
    CustomerId customer = shop.customer("Ola");
    shop.order(customer, daysAgo(2), "12.00", "EUR");
    shop.order(customer, daysAgo(1), "500.00", "PLN");

    CustomerSegment own = segments.of(customer);
    assertThat(own.orders()).isEqualTo(2);
    assertThat(own.money()).hasToString("Money[amount=12.00, currency=EUR]");
  }

  @Test
  void imported_history_moves_customers_without_an_event() {
    CustomerId customer = shop.customer("Piotr");
    CommandMode.importing()
        .withHistory(true)
        .run(
            () -> {
              shop.order(customer, daysAgo(200), "12.00");
              shop.order(customer, daysAgo(100), "12.00");
              shop.order(customer, daysAgo(3), "12.00");
            });

    assertThat(segments.segment(customer)).isEqualTo(Segment.POTENTIAL_LOYALISTS);
    shop.refresh();
    assertThat(changes(customer)).as("nor in the night after").isEmpty();
  }

  @Test
  void a_customer_who_buys_no_more_moves_in_a_night_as_cairn_and_the_sizes_of_the_day_are_kept() {
    CustomerId faithful = shop.customer("Faithful");
    for (int order = 0; order < 5; order++) {
      shop.order(faithful, daysAgo(1), "12.00");
    }
    assertThat(segments.segment(faithful)).isEqualTo(Segment.CHAMPIONS);
    clock.advance(Duration.ofDays(94));
    for (int i = 0; i < 60; i++) {
      shop.order(shop.customer("Newer " + i), daysAgo(i % 30), "12.00");
    }

    assertThat(shop.refresh().status()).isEqualTo(JobStatus.DONE);

    CustomerSegment own = segments.of(faithful);
    assertThat(own.scores()).isNotNull().extracting(Scores::recency).isEqualTo(1);
    assertThat(own.segment()).isEqualTo(Segment.CANNOT_LOSE);
    Recorded event = changes(faithful).getFirst();
    assertThat(event.actor()).isEqualTo(Actor.CAIRN);
    assertThat(event.data()).containsPattern("\"days\": ?95");
    assertThat(segments.lastNight())
        .filteredOn(size -> size.segment() == Segment.CANNOT_LOSE)
        .singleElement()
        .satisfies(size -> assertThat(size.customers()).isPositive());
    Set<Segment> wanted = EnumSet.of(Segment.CANNOT_LOSE, Segment.CHAMPIONS);
    Map<Segment, Long> sizes = segments.sizes(wanted);
    assertThat(sizes).containsOnlyKeys(wanted);
    assertThat(sizes.get(Segment.CANNOT_LOSE)).isPositive();
    List<CustomerId> found =
        sql.select(CUSTOMER_VALUE.CUSTOMER_ID)
            .from(CUSTOMER_VALUE)
            .where(members.in(CUSTOMER_VALUE.CUSTOMER_ID, wanted))
            .fetch(CUSTOMER_VALUE.CUSTOMER_ID);
    assertThat(found)
        .contains(faithful)
        .hasSize(sizes.values().stream().mapToInt(Long::intValue).sum());
  }

  @Test
  void the_change_against_a_month_ago_is_that_against_the_latest_night_up_to_then() {
    shop.order(shop.customer("Someone"), daysAgo(1), "12.00");
    shop.refresh();
    SegmentOverview first = segments.overview();
    clock.advance(Duration.ofDays(33));

    SegmentOverview later = segments.overview();

    assertThat(later.segments())
        .isEqualTo(
            first.segments().stream()
                .map(
                    one ->
                        new SegmentSize(
                            one.segment(),
                            one.customers(),
                            one.share(),
                            one.money(),
                            one.customers()))
                .toList());
    assertThat(later.segments()).extracting(SegmentSize::change).containsOnly(0L);
    assertThat(later.cells().stream().mapToLong(SegmentCell::customers).sum())
        .isEqualTo(later.customers());
  }

  @Test
  void one_job_starts_each_night_after_the_hour_that_is_set() {
    shop.order(shop.customer("Early"), daysAgo(1), "12.00");
    sql.execute("update segments.scale set requested_on = null");
    var night =
        new NightlyRefreshment(
            table,
            totals,
            new SegmentSettings("EUR", settings.refreshAt(), true),
            jobs,
            commands,
            zone,
            clock);
    long before = started();
    night.sweep();
    night.sweep();
    assertThat(started()).as("the first one at once").isEqualTo(before + 1);
    worker.sweep();

    clock.set(zone.today(clock).plusDays(1).atTime(3, 59).atZone(zone.id()).toInstant());
    night.sweep();
    assertThat(started()).as("not before four").isEqualTo(before + 1);
    clock.advance(Duration.ofMinutes(2));
    night.sweep();
    night.sweep();
    assertThat(started()).isEqualTo(before + 2);
    worker.sweep();
    clock.advance(Duration.ofHours(12));
    night.sweep();
    assertThat(started()).isEqualTo(before + 2);
  }

  private long started() {
    return jobs.newest(1_000).stream()
        .filter(job -> job.kind().equals(SegmentRefreshJob.KIND))
        .count();
  }

  private List<Recorded> changes(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(50)).items().stream()
        .filter(event -> event.name().equals("segment-changed"))
        .toList();
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
