package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.loyalty.LoyaltyReport.Breakage;
import org.cairncrm.loyalty.LoyaltyReport.CatalogueCost;
import org.cairncrm.loyalty.LoyaltyReport.ExpiryMonth;
import org.cairncrm.loyalty.LoyaltyReport.PointsMonth;
import org.cairncrm.loyalty.LoyaltyReport.RuleCost;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reports from the books: liability, cost and breakage, and the statement of a customer. */
@Component
public class LoyaltyReports {
  private static final int MOST_DAYS = 366;

  /** The points that moved, by the accounts of their postings {@code p}. */
  static final String MOVED =
      """
      coalesce(sum(p.points) filter (where p.debit = 'ISSUED'), 0)::bigint as issued,
      coalesce(sum(case when p.credit = 'REVERSED' then p.points else 0 end), 0)::bigint as reversed,
      coalesce(sum(case when p.credit = 'SPENT' then p.points when p.debit = 'SPENT' then -p.points else 0 end), 0)::bigint as spent,
      coalesce(sum(p.points) filter (where p.credit = 'EXPIRED'), 0)::bigint as expired
      """;

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final RuleTitles titles;
  private final PointsByMonth byMonth;
  private final DSLContext sql;
  private final BusinessZone zone;

  LoyaltyReports(RuleTitles titles, PointsByMonth byMonth, DSLContext sql, BusinessZone zone) {
    this.titles = titles;
    this.byMonth = byMonth;
    this.sql = sql;
    this.zone = zone;
  }

  /**
   * The report of a period of at most {@value #MOST_DAYS} days.
   *
   * @throws Invalid if the period ends before it begins, is longer, or is not between 1990 and 2999
   */
  public LoyaltyReport report(LocalDate from, LocalDate to) {
    List<RuleCost> costs = costs(from, to);
    List<ExpiryMonth> liability = liability();
    return new LoyaltyReport(
        from,
        to,
        liability,
        costs,
        breakage(costs),
        catalogue(from, to),
        byMonth.months(owed(liability), to));
  }

  private static void requirePeriod(LocalDate from, LocalDate to) {
    requireInRange("from", from);
    requireInRange("to", to);
    if (to.isBefore(from)) {
      throw Invalid.field("to", "must not be before from");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw Invalid.field("to", "must be at most " + MOST_DAYS + " days after from");
    }
  }

  private static void requireInRange(String field, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw Invalid.field(field, "must be between %s and %s".formatted(FIRST, LAST));
    }
  }

  /** The points that customers have now, by the month in which they expire. */
  public List<ExpiryMonth> liability() {
    return sql.fetch(
            """
            select currency, date_trunc('month', expires_at at time zone ?)::date as month,
              coalesce(sum(remaining + reserved) filter (where status <> 'PENDING'), 0)::bigint as points,
              coalesce(sum(remaining + reserved) filter (where status = 'PENDING'), 0)::bigint as pending
            from loyalty.lot where remaining + reserved > 0 group by 1, 2 order by 1, 2 nulls last
            """,
            zone.id().getId())
        .map(
            row ->
                new ExpiryMonth(
                    row.get("currency", String.class),
                    row.get("month", LocalDate.class),
                    row.get("points", Long.class),
                    row.get("pending", Long.class)));
  }

  /**
   * The points of each rule that moved within a period.
   *
   * @throws Invalid as {@link #report}
   */
  public List<RuleCost> costs(LocalDate from, LocalDate to) {
    requirePeriod(from, to);
    Map<String, Map<String, String>> titled = new HashMap<>();
    return sql.fetch(
            "select l.programme, l.rule, l.currency, "
                + MOVED
                + """
                from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
                where p.occurred_at >= ?::timestamptz and p.occurred_at < ?::timestamptz
                group by 1, 2, 3 order by issued desc, 1, 2, 3
                """,
            from.atStartOfDay(zone.id()).toOffsetDateTime(),
            to.plusDays(1).atStartOfDay(zone.id()).toOffsetDateTime())
        .map(
            row ->
                new RuleCost(
                    row.get("programme", String.class),
                    row.get("rule", String.class),
                    titled
                        .computeIfAbsent(
                            Objects.toString(row.get("programme", String.class), ""), titles::of)
                        .get(row.get("rule", String.class)),
                    row.get("currency", String.class),
                    row.get("issued", Long.class),
                    row.get("reversed", Long.class),
                    row.get("spent", Long.class),
                    row.get("expired", Long.class)));
  }

  /**
   * The rewards that customers bought within a period, by month.
   *
   * @throws Invalid as {@link #report}
   */
  public List<CatalogueCost> catalogue(LocalDate from, LocalDate to) {
    requirePeriod(from, to);
    return sql.fetch(
            """
            select date_trunc('month', p.bought_at at time zone ?)::date as month, p.item_id, i.name, p.currency, p.cost_currency,
              count(*) as purchases, count(p.cancelled_at) as cancelled,
              coalesce(sum(p.points) filter (where p.cancelled_at is null), 0)::bigint as points,
              coalesce(sum(p.cost) filter (where p.cancelled_at is null), 0) as cost
            from loyalty.purchase p join loyalty.catalogue_item i using (item_id)
            where p.bought_at >= ?::timestamptz and p.bought_at < ?::timestamptz
            group by 1, 2, 3, 4, 5 order by 1 desc, points desc, 3, 2, 4, 5
            """,
            zone.id().getId(),
            from.atStartOfDay(zone.id()).toOffsetDateTime(),
            to.plusDays(1).atStartOfDay(zone.id()).toOffsetDateTime())
        .map(
            row ->
                new CatalogueCost(
                    row.get("month", LocalDate.class),
                    row.get("item_id", UUID.class),
                    row.get("name", String.class),
                    row.get("purchases", Long.class),
                    row.get("cancelled", Long.class),
                    row.get("currency", String.class),
                    row.get("points", Long.class),
                    row.get("cost_currency", String.class) == null
                        ? null
                        : AccountFields.money(
                            row.get("cost", BigDecimal.class),
                            row.get("cost_currency", String.class))));
  }

  private static List<Breakage> breakage(List<RuleCost> costs) {
    return costs.stream()
        .collect(Collectors.groupingBy(RuleCost::currency, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(currency -> breakage(currency.getKey(), currency.getValue()))
        .toList();
  }

  private static Breakage breakage(String currency, List<RuleCost> costs) {
    long spent = costs.stream().mapToLong(RuleCost::spent).sum();
    long expired = costs.stream().mapToLong(RuleCost::expired).sum();
    return new Breakage(
        currency,
        costs.stream().mapToLong(cost -> cost.issued() - cost.reversed()).sum(),
        spent,
        expired,
        expired == 0 ? 0 : (double) expired / (Math.max(0, spent) + expired));
  }

  /**
   * The twelve months up to the month of a day, for each currency of points.
   *
   * @throws Invalid if the day is not between 1990 and 2999
   */
  public List<PointsMonth> months(LocalDate to) {
    requireInRange("to", to);
    return byMonth.months(owed(liability()), to);
  }

  private static Map<String, Long> owed(List<ExpiryMonth> liability) {
    return liability.stream()
        .collect(
            Collectors.toMap(
                ExpiryMonth::currency,
                month -> month.points() + month.pending(),
                Long::sum,
                TreeMap::new));
  }

  /** All postings of a customer with their lots, the oldest first. */
  public List<StatementLine> statement(CustomerId customer) {
    return sql.fetch(
            """
            select p.posting_id, p.occurred_at, p.debit, p.credit, p.points, l.currency, l.programme, l.programme_version, l.rule,
              l.lot_id, l.expires_at, p.redemption_id, p.original_id, b.title as purchase
            from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
            left join loyalty.purchase b using (customer_id, redemption_id)
            where p.customer_id = ? order by p.occurred_at, p.posting_id
            """,
            customer.value())
        .map(
            row ->
                new StatementLine(
                    row.get("posting_id", UUID.class),
                    row.get("occurred_at", OffsetDateTime.class).toInstant(),
                    LedgerAccount.valueOf(row.get("debit", String.class)),
                    LedgerAccount.valueOf(row.get("credit", String.class)),
                    row.get("points", Long.class),
                    row.get("currency", String.class),
                    row.get("programme", String.class),
                    row.get("programme_version", Integer.class),
                    row.get("rule", String.class),
                    row.get("lot_id", UUID.class),
                    row.get("redemption_id", UUID.class),
                    row.get("original_id", UUID.class),
                    row.get("purchase", String.class)));
  }
}
