package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.loyalty.LoyaltyReport.PointsMonth;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The months of the report. No other test has points in these years. */
@CairnTest
class PointsByMonthTest {
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired LoyaltyReports reports;
  @Autowired BusinessZone zone;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  private Members members;
  private PublishedOrders orders;

  @BeforeEach
  void a_shop() {
    members = new Members(commands, control, ledger, loyalty, sql);
    orders = new PublishedOrders(commands, events, sql);
  }

  @Test
  void each_month_has_what_was_given_and_what_went() {
    CustomerId customer = members.member();
    members.earns(customer, 100, at("1995-02-10"), null);
    members.earns(customer, 30, at("1995-02-28"), at("1995-05-20"));
    final OrderId back = members.earns(customer, 7, at("1995-03-31"), null);
    orders.timePasses(customer, at("1995-05-20"));
    orders.cancelled(customer, back, at("1995-06-30"), "7.00");

    List<PointsMonth> months = points("1995-11-30");

    assertThat(months).hasSize(12);
    assertThat(months.getFirst().month()).isEqualTo("1994-12-01");
    assertThat(months.getLast().month()).isEqualTo("1995-11-01");
    assertThat(months).extracting(PointsMonth::issued).startsWith(0L, 0L, 130L, 7L, 0L);
    assertThat(months.get(5).expired()).isEqualTo(30);
    assertThat(months.get(6).reversed()).isEqualTo(7);
    long before = months.getFirst().owed();
    assertThat(months)
        .extracting(month -> month.owed() - before)
        .containsExactly(0L, 0L, 130L, 137L, 137L, 107L, 100L, 100L, 100L, 100L, 100L, 100L);
  }

  @Test
  void the_present_month_ends_with_the_points_that_customers_have() {
    members.earns(members.member(), 12, clock.instant(), null);
    LocalDate today = zone.today(clock);

    LoyaltyReport report = reports.report(today, today);

    long owed =
        report.liability().stream()
            .filter(month -> month.currency().equals(NewLot.POINTS))
            .mapToLong(month -> month.points() + month.pending())
            .sum();
    assertThat(points(report.to().toString()).getLast().owed())
        .isEqualTo(owed - later(report.to().withDayOfMonth(1).plusMonths(1)));
  }

  /** Points of postings that other tests have made for later months. */
  private long later(LocalDate from) {
    return sql.fetchSingle(
            """
            select coalesce(sum(case when credit in ('PENDING', 'ACTIVE', 'RESERVED') then p.points else 0 end)
              - sum(case when debit in ('PENDING', 'ACTIVE', 'RESERVED') then p.points else 0 end), 0)::bigint
            from loyalty.posting p join loyalty.lot l using (customer_id, lot_id) where l.currency = 'points' and p.occurred_at >= ?::timestamptz
            """,
            from.atStartOfDay(zone.id()).toOffsetDateTime())
        .get(0, Long.class);
  }

  private List<PointsMonth> points(String to) {
    LocalDate day = LocalDate.parse(to);
    return reports.report(day, day).months().stream()
        .filter(month -> month.currency().equals(NewLot.POINTS))
        .toList();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
