package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.cairncrm.events.db.Tables.STREAM;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The counter rows, with the statements that append to the journal and update the counters. */
@Component
class StreamTable {
  private static final String LOCK =
      "select seq, recorded_at, parked, next_due, latest_at from events.stream where customer_id ="
          + " ? for update";

  private static final RowStatement<Stream> COUNT =
      RowStatement.<Stream>into(STREAM)
          .set(STREAM.CUSTOMER_ID, stream -> stream.customer)
          .set(STREAM.SEQ, stream -> stream.seq)
          .set(STREAM.RECORDED_AT, stream -> stream.recordedAt)
          .set(STREAM.PARKED, stream -> stream.parked)
          .set(STREAM.NEXT_DUE, StreamTable::due)
          .set(STREAM.LATEST_AT, StreamTable::latest)
          .onConflict(
              """
              (customer_id) do update set
                seq = excluded.seq, recorded_at = excluded.recorded_at, parked = excluded.parked, next_due = excluded.next_due,
                latest_at = excluded.latest_at
              """)
          .build();

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final Queries queries;
  private final EventTypes types;
  private final SingletonSupplier<List<Prefetch>> prefetches;
  private final RowStatement<Entry> append;

  StreamTable(
      DSLContext sql,
      JdbcTemplate jdbc,
      Queries queries,
      EventTypes types,
      ObjectProvider<Prefetch> prefetches) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.queries = queries;
    this.types = types;
    this.append = append(types);
    this.prefetches = SingletonSupplier.of(() -> prefetches.stream().toList());
  }

  private static RowStatement<Entry> append(EventTypes types) {
    return RowStatement.<Entry>into(JOURNAL)
        .set(JOURNAL.CUSTOMER_ID, entry -> entry.event().customer())
        .set(JOURNAL.SEQ, Entry::seq)
        .set(JOURNAL.EVENT_ID, Entry::id)
        .set(JOURNAL.NAME, entry -> entry.type().name())
        .set(JOURNAL.MODULE, entry -> entry.type().module())
        .set(JOURNAL.CHANNEL, entry -> entry.event().channel())
        .set(JOURNAL.OCCURRED_AT, entry -> entry.event().occurredAt())
        .set(JOURNAL.RECORDED_AT, Entry::recordedAt)
        .set(JOURNAL.ROOT_SEQ, Entry::root)
        .set(JOURNAL.CAUSE_ID, entry -> entry.cause().event())
        .set(JOURNAL.CAUSE_SEQ, entry -> entry.cause().seq())
        .set(JOURNAL.ACTOR, Entry::actor)
        .set(JOURNAL.DATA, entry -> JSONB.valueOf(types.write(entry.event())))
        .set(JOURNAL.DECISION, entry -> json(types, entry.decision()))
        .set(
            JOURNAL.DECLINED,
            entry -> json(types, entry.declined().isEmpty() ? null : entry.declined()))
        .set(JOURNAL.TEXT, Entry::text)
        .build();
  }

  private static @Nullable JSONB json(EventTypes types, @Nullable Object value) {
    return value == null ? null : JSONB.valueOf(types.write(value));
  }

  /** The queries that run with the lock of every customer. */
  List<Prefetch> prefetches() {
    return prefetches.obtain();
  }

  /** Locks a customer; the answer is null if there is no such customer. */
  static Query<@Nullable Stream> lock(CustomerId customer) {
    return locked(LOCK, customer);
  }

  /** {@link #lock} without waiting; the answer is null also if another command holds the lock. */
  static Query<@Nullable Stream> tryLock(CustomerId customer) {
    return locked(LOCK + " skip locked", customer);
  }

  private static Query<@Nullable Stream> locked(String lock, CustomerId customer) {
    return new Query<>(
        Statement.of(lock, customer.value()), row -> row.next() ? stream(customer, row) : null);
  }

  /** Runs a query. */
  <A extends @Nullable Object> A ask(Query<A> query) {
    @SuppressWarnings("unchecked") // the answer of this query
    A answer = (A) ask(List.of(query)).getFirst();
    return answer;
  }

  /** Runs the queries in order, in a single round trip. */
  List<@Nullable Object> ask(List<? extends Query<?>> asked) {
    return queries.ask(asked);
  }

  private static Stream stream(CustomerId customer, ResultSet row) throws SQLException {
    OffsetDateTime nextDue = row.getObject(4, OffsetDateTime.class);
    OffsetDateTime latest = row.getObject(5, OffsetDateTime.class);
    return new Stream(
        customer,
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getInt(3),
        nextDue == null ? Instant.MAX : nextDue.toInstant(),
        latest == null ? Instant.MIN : latest.toInstant());
  }

  boolean exists(CustomerId customer) {
    return sql.fetchExists(STREAM, STREAM.CUSTOMER_ID.eq(customer));
  }

  /** Whether this event was committed. Waits for a transaction that is still running. */
  boolean recorded(Entry entry) {
    ask(List.of(lock(entry.event().customer())));
    return sql.fetchExists(JOURNAL, JOURNAL.EVENT_ID.eq(entry.id()));
  }

  /** Appends to the journal and updates the counters. */
  List<Statement> append(List<Entry> entries, List<Stream> streams) {
    List<Statement> both = new ArrayList<>(append.with(entries));
    both.addAll(COUNT.with(streams));
    return both;
  }

  /** Runs all of them in one round trip. */
  void send(List<Statement> statements) {
    if (!statements.isEmpty()) {
      jdbc.update(Statement.all(statements));
    }
  }

  private static @Nullable Instant latest(Stream stream) {
    return stream.latest.equals(Instant.MIN) ? null : stream.latest;
  }

  private static @Nullable Instant due(Stream stream) {
    return stream.nextDue.equals(Instant.MAX) ? null : stream.nextDue;
  }

  /**
   * Adds the decisions that a retried reaction declined to their event, which is in the journal
   * already.
   */
  void writeDeclined(List<Entry> retried) {
    for (Entry entry : retried) {
      if (!entry.declined().isEmpty()) {
        sql.execute(
            "update events.journal set declined = coalesce(declined, '[]') || ?::jsonb where"
                + " customer_id = ? and seq = ?",
            JSONB.valueOf(types.write(entry.declined())),
            entry.event().customer().value(),
            entry.seq());
      }
    }
  }
}
