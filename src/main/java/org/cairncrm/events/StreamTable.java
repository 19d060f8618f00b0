package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.cairncrm.events.db.Tables.STREAM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counter rows, and the one statement that appends to the journal and moves them on. */
@Component
class StreamTable {
  private static final String LOCK =
      "select seq, recorded_at, parked, next_due from events.stream where customer_id = ? for"
          + " update";

  private static final String WRITE =
      """
      with appended as (
        insert into events.journal (customer_id, seq, event_id, name, module, channel, occurred_at, recorded_at,
          root_seq, cause_id, cause_seq, actor, data, decision, declined, text)
        select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
          ?::timestamptz[], ?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::jsonb[], ?::jsonb[], ?::jsonb[], ?::text[]))
      insert into events.stream as s (customer_id, seq, recorded_at, parked, next_due)
      select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::integer[], ?::timestamptz[])
      on conflict (customer_id) do update set
        seq = excluded.seq, recorded_at = excluded.recorded_at, parked = excluded.parked, next_due = excluded.next_due
      """;

  private final DSLContext sql;
  private final EventTypes types;

  StreamTable(DSLContext sql, EventTypes types) {
    this.sql = sql;
    this.types = types;
  }

  /** Locks a customer; null when there is none. What others committed while this waited is seen. */
  @Nullable Stream lock(CustomerId customer) {
    return stream(customer, sql.fetchOne(LOCK, customer.value()));
  }

  /** {@link #lock} without waiting; null as well when someone else holds it. */
  @Nullable Stream tryLock(CustomerId customer) {
    return stream(customer, sql.fetchOne(LOCK + " skip locked", customer.value()));
  }

  private static @Nullable Stream stream(CustomerId customer, @Nullable Record row) {
    if (row == null) {
      return null;
    }
    Instant nextDue = row.get(3, Instant.class);
    return new Stream(
        customer,
        row.get(0, Long.class),
        row.get(1, Instant.class),
        row.get(2, Integer.class),
        nextDue == null ? Instant.MAX : nextDue);
  }

  boolean exists(CustomerId customer) {
    return sql.fetchExists(STREAM, STREAM.CUSTOMER_ID.eq(customer));
  }

  /** Whether this event was committed; waits for a transaction that is still at it. */
  boolean recorded(Entry entry) {
    lock(entry.event().customer());
    return sql.fetchExists(JOURNAL, JOURNAL.EVENT_ID.eq(entry.id()));
  }

  void write(List<Entry> entries, Collection<Stream> streams) {
    var journal = new Columns(entries.size());
    for (Entry entry : entries) {
      CustomerEvent event = entry.event();
      journal.row(
          event.customer().value(),
          entry.seq(),
          entry.id().value(),
          entry.type().name(),
          entry.type().module(),
          event.channel() == null ? null : event.channel().name(),
          event.occurredAt().toString(),
          entry.recordedAt().toString(),
          entry.root(),
          entry.cause().event() == null ? null : entry.cause().event().value(),
          entry.cause().seq(),
          entry.actor().toString(),
          types.write(event),
          entry.decision() == null ? null : types.write(entry.decision()),
          entry.declined().isEmpty() ? null : types.write(entry.declined()),
          entry.text());
    }
    sql.execute(
        WRITE,
        journal.uuids(0),
        journal.longs(1),
        journal.uuids(2),
        journal.texts(3),
        journal.texts(4),
        journal.texts(5),
        journal.texts(6),
        journal.texts(7),
        journal.longs(8),
        journal.uuids(9),
        journal.longs(10),
        journal.texts(11),
        journal.texts(12),
        journal.texts(13),
        journal.texts(14),
        journal.texts(15),
        streams.stream().map(stream -> stream.customer.value()).toArray(UUID[]::new),
        streams.stream().map(stream -> stream.seq).toArray(Long[]::new),
        streams.stream().map(stream -> stream.recordedAt.toString()).toArray(String[]::new),
        streams.stream().map(stream -> stream.parked).toArray(Integer[]::new),
        streams.stream().map(StreamTable::due).toArray(String[]::new));
  }

  private static @Nullable String due(Stream stream) {
    return stream.nextDue.equals(Instant.MAX) ? null : stream.nextDue.toString();
  }

  /**
   * Adds what a retried reaction declined to the event it looked at, which is in the journal
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
