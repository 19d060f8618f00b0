package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.STREAM;
import static org.jooq.impl.DSL.noCondition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.RequestActivity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the recorded events of many customers, for replays over the whole history. */
@Component
public class Histories {
  private static final String BETWEEN =
      """
      select customer_id, seq, cause_seq, name, data::text from events.journal
      where customer_id > ? and customer_id <= ? and name = any(?) order by customer_id, seq
      """;

  /** Each customer with an event or a reversal, and whether a reversal is among them. */
  private static final String ACTIVE =
      """
      select customer_id, bool_or(name = any(?)) from events.journal
      where recorded_at >= ? and name = any(?) and (occurred_at between ? and ? or name = any(?))
      group by customer_id order by customer_id
      """;

  private static final String WITHIN =
      """
      select customer_id, seq, cause_seq, name, data::text from events.journal
      where customer_id = any(?::uuid[]) and occurred_at between ? and ? and name = any(?) order by customer_id, seq
      """;

  private static final String WHOLE =
      """
      select customer_id, seq, cause_seq, name, data::text from events.journal
      where customer_id = any(?::uuid[]) order by customer_id, seq
      """;

  private static final UUID FIRST = new UUID(0, 0);

  /** The number of customers whose events are in memory together. */
  private static final int TOGETHER = 50;

  /** Fewer while requests come fast, so that none waits long for the processor. */
  private static final int TOGETHER_BESIDE_REQUESTS = 10;

  /** The time by which an event can be recorded before its business time, with a wide margin. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final EventTypes types;
  private final RequestActivity requests;

  Histories(DSLContext sql, JdbcTemplate jdbc, EventTypes types, RequestActivity requests) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.types = types;
    this.requests = requests;
  }

  /** The number of customers that have a history. */
  public long customers() {
    return sql.fetchCount(STREAM);
  }

  /**
   * The last of the next customers in the order of their ids; null if there are none.
   *
   * @param after null for the first customers
   */
  public @Nullable CustomerId last(@Nullable CustomerId after, int customers) {
    return last(after, customers, noCondition());
  }

  private @Nullable CustomerId last(@Nullable CustomerId after, int customers, Condition among) {
    List<CustomerId> next =
        sql.select(STREAM.CUSTOMER_ID)
            .from(STREAM)
            .where(STREAM.CUSTOMER_ID.gt(after == null ? new CustomerId(FIRST) : after), among)
            .orderBy(STREAM.CUSTOMER_ID)
            .limit(customers)
            .fetch(STREAM.CUSTOMER_ID);
    return next.isEmpty() ? null : next.getLast();
  }

  /**
   * The number of customers up to and including the last one.
   *
   * @param after null for the first customers
   */
  public long count(@Nullable CustomerId after, CustomerId last) {
    return sql.fetchCount(
        STREAM,
        STREAM.CUSTOMER_ID.gt(after == null ? new CustomerId(FIRST) : after),
        STREAM.CUSTOMER_ID.le(last));
  }

  /**
   * Reads the histories of the customers up to and including the last one, with events of the
   * wanted kinds. A customer with a reversal has all events, because it can concern any of them.
   * While requests come, the reading takes longer and leaves most of the time to them.
   *
   * @param after null for the first customers
   */
  public void between(
      @Nullable CustomerId after,
      CustomerId last,
      Set<Class<?>> wanted,
      Consumer<EventHistory> reader) {
    Set<String> reversals = types.names(Set.of(EventReversal.class));
    Set<String> names = new HashSet<>(types.names(wanted));
    names.addAll(reversals);
    Pace pace = new Pace(requests);
    CustomerId from = after;
    CustomerId to = last(from, TOGETHER, STREAM.CUSTOMER_ID.le(last));
    while (to != null) {
      part(from, to, names, reversals, reader);
      pace.giveWay();
      from = to;
      int next = pace.isBusy() ? TOGETHER_BESIDE_REQUESTS : TOGETHER;
      to = last(from, next, STREAM.CUSTOMER_ID.le(last));
    }
  }

  private void part(
      @Nullable CustomerId after,
      CustomerId last,
      Set<String> names,
      Set<String> reversals,
      Consumer<EventHistory> reader) {
    List<String> reversed = new ArrayList<>();
    read(
        BETWEEN,
        rows -> {
          if (rows.stream().anyMatch(row -> reversals.contains(row.name()))) {
            reversed.add(rows.getFirst().customer().toString());
          } else {
            reader.accept(history(rows));
          }
        },
        after == null ? FIRST : after.value(),
        last.value(),
        names.toArray(String[]::new));
    if (!reversed.isEmpty()) {
      read(WHOLE, rows -> reader.accept(history(rows)), (Object) reversed.toArray(String[]::new));
    }
  }

  /**
   * Reads the histories of the customers up to and including the last one, with the events of the
   * wanted kinds alone: for a replay that takes reversals as events of their own.
   *
   * @param after null for the first customers
   */
  public void of(
      @Nullable CustomerId after,
      CustomerId last,
      Set<Class<?>> wanted,
      Consumer<EventHistory> reader) {
    read(
        BETWEEN,
        rows -> reader.accept(history(rows)),
        after == null ? FIRST : after.value(),
        last.value(),
        types.names(wanted).toArray(String[]::new));
  }

  /**
   * Reads the events of the wanted kinds that happened between two times, a number of customers at
   * a time. A customer with a reversal that was recorded since the first time has all events,
   * because it can concern any of them. The cost depends on what was recorded since then, and not
   * on the whole journal: an event is recorded when it happens or later, so that a reversal that
   * was recorded earlier concerns none of these events.
   *
   * @param from is included
   * @param until is included
   * @param together the maximum number of customers at a time
   */
  public void within(
      Instant from,
      Instant until,
      Set<Class<?>> wanted,
      int together,
      Consumer<List<EventHistory>> reader) {
    String[] reversals = types.names(Set.of(EventReversal.class)).toArray(String[]::new);
    String[] kinds = types.names(wanted).toArray(String[]::new);
    OffsetDateTime first = from.atOffset(ZoneOffset.UTC);
    OffsetDateTime last = until.atOffset(ZoneOffset.UTC);
    List<String> plain = new ArrayList<>();
    List<String> reversed = new ArrayList<>();
    jdbc.query(
        ACTIVE,
        row -> {
          (row.getBoolean(2) ? reversed : plain).add(row.getString(1));
        },
        reversals,
        first.minus(AHEAD),
        Stream.concat(Stream.of(kinds), Stream.of(reversals)).distinct().toArray(String[]::new),
        first,
        last,
        reversals);
    inParts(plain, together, reader, WITHIN, first, last, kinds);
    inParts(reversed, together, reader, WHOLE);
  }

  private void inParts(
      List<String> customers,
      int together,
      Consumer<List<EventHistory>> reader,
      String statement,
      Object... values) {
    for (int first = 0; first < customers.size(); first += together) {
      List<String> part = customers.subList(first, Math.min(first + together, customers.size()));
      List<EventHistory> histories = new ArrayList<>(part.size());
      read(
          statement,
          rows -> histories.add(history(rows)),
          Stream.concat(Stream.of((Object) part.toArray(String[]::new)), Stream.of(values))
              .toArray());
      reader.accept(histories);
    }
  }

  /** Reads rows that are ordered by customer, one customer after another. */
  private void read(String statement, Consumer<List<Row>> customer, Object... values) {
    List<Row> rows = new ArrayList<>();
    jdbc.query(
        statement,
        found -> {
          Row row = row(found);
          if (!rows.isEmpty() && !rows.getLast().customer().equals(row.customer())) {
            customer.accept(rows);
            rows.clear();
          }
          rows.add(row);
        },
        values);
    if (!rows.isEmpty()) {
      customer.accept(rows);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getObject(3, Long.class),
        row.getString(4),
        row.getString(5));
  }

  private EventHistory history(List<Row> rows) {
    return new EventHistory(
        new CustomerId(rows.getFirst().customer()),
        rows.stream()
            .map(row -> new PastEvent(row.seq(), row.cause(), types.read(row.name(), row.data())))
            .toList());
  }

  private record Row(UUID customer, long seq, @Nullable Long cause, String name, String data) {}
}
