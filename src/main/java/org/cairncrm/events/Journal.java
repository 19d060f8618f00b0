package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads recorded events: for people through the history module, and for rules in a replay. */
@Component
public class Journal {
  private static final Keyset<Recorded> NEWEST =
      Keyset.descending(JOURNAL.OCCURRED_AT, Recorded::occurredAt)
          .thenDescending(JOURNAL.SEQ, Recorded::seq);

  /** The SQL state of a query that was cancelled, for example because it took too long. */
  private static final String CANCELLED = "57014";

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final EventTypes types;
  private final CauseChains chains;
  private final Timelines timelines;

  Journal(DSLContext sql, JdbcTemplate jdbc, EventTypes types) {
    this.chains = new CauseChains(sql);
    this.timelines = new Timelines(sql);
    this.sql = sql;
    this.jdbc = jdbc;
    this.types = types;
  }

  /**
   * @throws NotFound if no such event was recorded
   */
  public Recorded event(EventId id) {
    return RecordedRows.of(
            sql.select(RecordedRows.COLUMNS).from(JOURNAL).where(JOURNAL.EVENT_ID.eq(id)))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("event", id));
  }

  /**
   * The declared fact of a customer with this source and id; null if the journal has none. Facts of
   * the running command are there only at its end.
   */
  public @Nullable Recorded fact(CustomerId customer, String source, String externalId) {
    return RecordedRows.of(
            sql.select(RecordedRows.COLUMNS)
                .from(JOURNAL)
                .where(
                    JOURNAL.CUSTOMER_ID.eq(customer),
                    JOURNAL.NAME.eq(FactReceived.NAME),
                    jsonbGetAttributeAsText(JOURNAL.DATA, "source").eq(source),
                    jsonbGetAttributeAsText(JOURNAL.DATA, "externalId").eq(externalId)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  /**
   * The first event of this kind of a customer that has a field with this value; null if the
   * journal has none. Events of the running command are there only at its end.
   */
  public <E extends CustomerEvent> @Nullable E first(
      CustomerId customer, Class<E> type, String field, String value) {
    return sql.select(JOURNAL.NAME, JOURNAL.DATA)
        .from(JOURNAL)
        .where(
            JOURNAL.CUSTOMER_ID.eq(customer),
            JOURNAL.NAME.eq(types.name(type)),
            jsonbGetAttributeAsText(JOURNAL.DATA, field).eq(value))
        .orderBy(JOURNAL.SEQ)
        .limit(1)
        .fetchOne(row -> type.cast(types.read(row.value1(), row.value2().data())));
  }

  /** The modules that published these events of a customer, by seq. */
  public Map<Long, String> modules(CustomerId customer, Collection<Long> seqs) {
    return sql.select(JOURNAL.SEQ, JOURNAL.MODULE)
        .from(JOURNAL)
        .where(JOURNAL.CUSTOMER_ID.eq(customer), JOURNAL.SEQ.in(seqs))
        .fetchMap(JOURNAL.SEQ, JOURNAL.MODULE);
  }

  /** The newest events first: by business time, then by the order of recording. */
  public Page<Recorded> newest(CustomerId customer, JournalFilter filter, PageRequest page) {
    List<Recorded> rows =
        page.isFirst() && filter.isEmpty()
            ? jdbc.query(
                RecordedRows.NEWEST, RecordedRows::recorded, customer.value(), page.limit() + 1)
            : RecordedRows.of(
                NEWEST.rows(
                    sql.select(RecordedRows.COLUMNS)
                        .from(JOURNAL)
                        .where(JOURNAL.CUSTOMER_ID.eq(customer))
                        .and(filter.condition()),
                    page));
    return NEWEST.page(rows, page);
  }

  /**
   * The first page of {@link #newest} without a filter, as a query that can run together with
   * others.
   */
  public Query<Page<Recorded>> newest(CustomerId customer, int limit) {
    return new Query<>(
        Statement.of(RecordedRows.NEWEST, customer.value(), limit + 1),
        rows -> NEWEST.page(RecordedRows.all(rows), PageRequest.first(limit)));
  }

  /**
   * The newest events that began a command, each followed by the events recorded with it: the
   * entries of a timeline with their effects. An entry matches if any of its events satisfies the
   * filter.
   */
  public Page<List<Recorded>> timeline(
      CustomerId customer, JournalFilter filter, PageRequest page) {
    return timelines.page(customer, filter, page);
  }

  /**
   * The newest events that began a command and have a field with this value, or an effect that has
   * it, each followed by the events recorded with it.
   */
  public Page<List<Recorded>> about(
      CustomerId customer, String field, String value, PageRequest page) {
    return timelines.about(customer, field, value, page);
  }

  /** The chain of causes from the first cause down to this event, which comes last. */
  public List<Recorded> causes(Recorded event) {
    return chains.causes(event);
  }

  /** All direct and indirect effects of this event, in the order of recording. */
  public List<Recorded> effects(Recorded event) {
    return chains.effects(event);
  }

  /** A customer's events from that seq on, in the order of recording, as they were published. */
  public List<CustomerEvent> replay(CustomerId customer, long from, int limit) {
    return sql.select(JOURNAL.NAME, JOURNAL.DATA)
        .from(JOURNAL)
        .where(JOURNAL.CUSTOMER_ID.eq(customer), JOURNAL.SEQ.ge(from))
        .orderBy(JOURNAL.SEQ)
        .limit(limit)
        .fetch(row -> types.read(row.value1(), row.value2().data()));
  }

  /**
   * A customer's events from that seq on, in the order of recording, including those that the
   * running command has published.
   */
  public List<PastEvent> past(CustomerId customer, long from, int limit) {
    return withPublished(
        customer,
        past(JOURNAL.CUSTOMER_ID.eq(customer).and(JOURNAL.SEQ.ge(from)), limit),
        from,
        limit);
  }

  private Stream<PastEvent> past(Condition which, int limit) {
    return sql
        .select(JOURNAL.SEQ, JOURNAL.CAUSE_SEQ, JOURNAL.NAME, JOURNAL.DATA)
        .from(JOURNAL)
        .where(which)
        .orderBy(JOURNAL.SEQ)
        .limit(limit)
        .fetch(
            row ->
                new PastEvent(
                    row.value1(), row.value2(), types.read(row.value3(), row.value4().data())))
        .stream();
  }

  private static List<PastEvent> withPublished(
      CustomerId customer, Stream<PastEvent> recorded, long from, int limit) {
    Stream<PastEvent> published =
        CommandAttempt.CURRENT.isBound()
            ? CommandAttempt.CURRENT.get().published().of(customer, from)
            : Stream.of();
    return Stream.concat(recorded, published).limit(limit).toList();
  }

  /**
   * A customer's events of these kinds, in the order of recording, including those that the running
   * command has published.
   */
  public List<PastEvent> ofKinds(CustomerId customer, Set<Class<?>> kinds, int limit) {
    return withPublished(
            customer,
            past(JOURNAL.CUSTOMER_ID.eq(customer).and(JOURNAL.NAME.in(types.names(kinds))), limit),
            1,
            limit)
        .stream()
        .filter(one -> kinds.stream().anyMatch(kind -> kind.isInstance(one.event())))
        .toList();
  }

  /**
   * A customer's events of that time and later, in the order of recording, including those that the
   * running command has published.
   */
  public List<PastEvent> since(CustomerId customer, Instant from, int limit) {
    return withPublished(
        customer,
        past(JOURNAL.CUSTOMER_ID.eq(customer).and(JOURNAL.OCCURRED_AT.ge(from)), limit),
        1,
        limit);
  }

  /**
   * Some events with this name that were recorded since then, over all customers; none if the
   * search takes longer than a second.
   */
  public List<Recorded> some(String name, Instant since, int limit) {
    try {
      return RecordedRows.of(
          sql.select(RecordedRows.COLUMNS)
              .from(JOURNAL)
              .where(JOURNAL.RECORDED_AT.ge(since), JOURNAL.NAME.eq(name))
              .limit(limit)
              .queryTimeout(1));
    } catch (DataAccessException | org.jooq.exception.DataAccessException broken) {
      if (NestedExceptionUtils.getMostSpecificCause(broken) instanceof SQLException reason
          && CANCELLED.equals(reason.getSQLState())) {
        return List.of();
      }
      throw broken;
    }
  }

  /** The event with this seq, for another attempt of a reaction. */
  Entry entry(CustomerId customer, long seq) {
    Recorded event =
        RecordedRows.of(
                sql.select(RecordedRows.COLUMNS)
                    .from(JOURNAL)
                    .where(JOURNAL.CUSTOMER_ID.eq(customer), JOURNAL.SEQ.eq(seq)))
            .getFirst();
    CustomerEvent read = types.read(event.name(), event.data());
    return new Entry(
        event.id(),
        event.seq(),
        read,
        types.of(read.getClass()),
        event.recordedAt(),
        Cause.later(event.cause(), event.causeSeq()),
        event.actor(),
        event.text(),
        null);
  }
}
