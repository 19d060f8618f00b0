package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;
import static org.cairncrm.segments.db.Tables.DAILY_SIZE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairncrm.shared.Money;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the customers of segments. */
@Component
class SegmentFigures {
  private final DSLContext sql;
  private final SegmentTable table;

  SegmentFigures(DSLContext sql, SegmentTable table) {
    this.sql = sql;
    this.table = table;
  }

  /**
   * The customers with a pair of scores, by the stored segment: it may follow from the scale of the
   * night before while a refreshment runs.
   */
  private record Counted(
      Segment segment, int recency, int frequency, int customers, BigDecimal money) {}

  SegmentOverview overview(LocalDate today) {
    ScoreScale scale = table.scale();
    List<Counted> counted =
        sql.select(
                CUSTOMER_VALUE.SEGMENT,
                CUSTOMER_VALUE.RECENCY,
                CUSTOMER_VALUE.FREQUENCY,
                count(),
                sum(CUSTOMER_VALUE.MONEY))
            .from(CUSTOMER_VALUE)
            .where(CUSTOMER_VALUE.SEGMENT.isNotNull())
            .groupBy(CUSTOMER_VALUE.SEGMENT, CUSTOMER_VALUE.RECENCY, CUSTOMER_VALUE.FREQUENCY)
            .fetch(Records.mapping(Counted::new));
    long all = counted.stream().mapToLong(Counted::customers).sum();
    Map<Segment, Long> before = on(today.minusMonths(1));
    List<SegmentSize> sizes =
        Arrays.stream(Segment.values())
            .map(segment -> size(segment, counted, all, before, scale.currency()))
            .toList();
    return new SegmentOverview(scale.currency(), table.refreshedAt(), all, sizes, cells(counted));
  }

  private static SegmentSize size(
      Segment segment,
      List<Counted> counted,
      long all,
      Map<Segment, Long> before,
      @Nullable String currency) {
    List<Counted> own = counted.stream().filter(one -> one.segment() == segment).toList();
    long customers = own.stream().mapToLong(Counted::customers).sum();
    BigDecimal money = own.stream().map(Counted::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    return size(segment, customers, money, all, before, currency);
  }

  private static SegmentSize size(
      Segment segment,
      long customers,
      BigDecimal money,
      long all,
      Map<Segment, Long> before,
      @Nullable String currency) {
    return new SegmentSize(
        segment,
        customers,
        all == 0 ? 0 : (double) customers / all,
        money(money, currency),
        before.isEmpty() ? null : before.getOrDefault(segment, 0L));
  }

  private static List<SegmentCell> cells(List<Counted> counted) {
    return IntStream.rangeClosed(1, Segment.HIGHEST)
        .boxed()
        .flatMap(
            recency ->
                IntStream.rangeClosed(1, Segment.HIGHEST)
                    .mapToObj(frequency -> cell(recency, frequency, counted)))
        .toList();
  }

  private static SegmentCell cell(int recency, int frequency, List<Counted> counted) {
    long customers =
        counted.stream()
            .filter(one -> one.recency() == recency && one.frequency() == frequency)
            .mapToLong(Counted::customers)
            .sum();
    return new SegmentCell(recency, frequency, Segment.of(recency, frequency), customers);
  }

  /** The sizes of the latest night of the week up to this day; empty if there was none. */
  private Map<Segment, Long> on(LocalDate day) {
    return night(day).stream()
        .filter(night -> !night.day().isBefore(day.minusWeeks(1)))
        .collect(Collectors.toMap(Night::segment, Night::customers));
  }

  private record Night(LocalDate day, Segment segment, long customers, BigDecimal money) {}

  private List<Night> night(LocalDate until) {
    return sql.select(DAILY_SIZE.DAY, DAILY_SIZE.SEGMENT, DAILY_SIZE.CUSTOMERS, DAILY_SIZE.MONEY)
        .from(DAILY_SIZE)
        .where(
            DAILY_SIZE.DAY.eq(
                select(max(DAILY_SIZE.DAY)).from(DAILY_SIZE).where(DAILY_SIZE.DAY.le(until))))
        .fetch(Records.mapping(Night::new));
  }

  /** All segments as of the last night; empty before the first one. */
  List<SegmentSize> lastNight(LocalDate today) {
    List<Night> last = night(today);
    if (last.isEmpty()) {
      return List.of();
    }
    String currency = table.scale().currency();
    long all = last.stream().mapToLong(Night::customers).sum();
    Map<Segment, Long> before = on(last.getFirst().day().minusMonths(1));
    return Arrays.stream(Segment.values())
        .map(
            segment -> {
              List<Night> own = last.stream().filter(one -> one.segment() == segment).toList();
              long customers = own.stream().mapToLong(Night::customers).sum();
              BigDecimal money =
                  own.stream().map(Night::money).reduce(BigDecimal.ZERO, BigDecimal::add);
              return size(segment, customers, money, all, before, currency);
            })
        .toList();
  }

  Map<Segment, Long> sizes(Set<Segment> segments) {
    Map<Segment, Long> sizes = new EnumMap<>(Segment.class);
    segments.forEach(segment -> sizes.put(segment, 0L));
    sql.select(CUSTOMER_VALUE.SEGMENT, count())
        .from(CUSTOMER_VALUE)
        .where(CUSTOMER_VALUE.SEGMENT.in(segments))
        .groupBy(CUSTOMER_VALUE.SEGMENT)
        .forEach(row -> sizes.put(Objects.requireNonNull(row.value1()), row.value2().longValue()));
    return sizes;
  }

  static @Nullable Money money(BigDecimal amount, @Nullable String currency) {
    return currency == null ? null : new Money(amount, Currency.getInstance(currency)).trimmed();
  }
}
