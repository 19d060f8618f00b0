package org.cairncrm.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cairncrm.loyalty.LoyaltyReport.PointsMonth;
import org.cairncrm.shared.BusinessZone;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the points that moved in each month. The points owed at the end of a month are those owed
 * now, without the postings since, so that only the postings of these months are read.
 */
@Component
class PointsByMonth {
  private static final int MONTHS = 12;

  private final DSLContext sql;
  private final BusinessZone zone;

  PointsByMonth(DSLContext sql, BusinessZone zone) {
    this.sql = sql;
    this.zone = zone;
  }

  /**
   * The twelve months up to a day, for each currency.
   *
   * @param owedNow the points that customers have now, by currency
   */
  List<PointsMonth> months(Map<String, Long> owedNow, LocalDate to) {
    LocalDate last = to.withDayOfMonth(1);
    LocalDate first = last.minusMonths(MONTHS - 1);
    Map<String, NavigableMap<LocalDate, Record>> moved = moved(first);
    owedNow.keySet().forEach(currency -> moved.computeIfAbsent(currency, key -> new TreeMap<>()));
    List<PointsMonth> months = new ArrayList<>();
    moved.forEach(
        (currency, rows) -> {
          long owed = owedNow.getOrDefault(currency, 0L);
          owed -= rows.tailMap(last, false).values().stream().mapToLong(PointsByMonth::kept).sum();
          List<PointsMonth> newestFirst = new ArrayList<>();
          for (LocalDate month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            Record row = rows.get(month);
            newestFirst.add(month(currency, month, row, owed));
            owed -= row == null ? 0 : kept(row);
          }
          months.addAll(newestFirst.reversed());
        });
    return months;
  }

  private static long kept(Record row) {
    return row.get("kept", Long.class);
  }

  private static PointsMonth month(
      String currency, LocalDate month, @Nullable Record row, long owed) {
    return row == null
        ? new PointsMonth(currency, month, 0, 0, 0, 0, owed)
        : new PointsMonth(
            currency,
            month,
            row.get("issued", Long.class),
            row.get("reversed", Long.class),
            row.get("spent", Long.class),
            row.get("expired", Long.class),
            owed);
  }

  private Map<String, NavigableMap<LocalDate, Record>> moved(LocalDate first) {
    Map<String, NavigableMap<LocalDate, Record>> moved = new TreeMap<>();
    sql.fetch(
            "select l.currency, date_trunc('month', p.occurred_at at time zone ?)::date as month, "
                + LoyaltyReports.MOVED
                + """
                , (coalesce(sum(p.points) filter (where p.credit in ('PENDING', 'ACTIVE', 'RESERVED')), 0)
                   - coalesce(sum(p.points) filter (where p.debit in ('PENDING', 'ACTIVE', 'RESERVED')), 0))::bigint as kept
                from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
                where p.occurred_at >= ?::timestamptz group by 1, 2
                """,
            zone.id().getId(),
            first.atStartOfDay(zone.id()).toOffsetDateTime())
        .forEach(
            row ->
                moved
                    .computeIfAbsent(row.get("currency", String.class), currency -> new TreeMap<>())
                    .put(row.get("month", LocalDate.class), row));
    return moved;
  }
}
