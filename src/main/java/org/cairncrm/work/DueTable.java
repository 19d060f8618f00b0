package org.cairncrm.work;

import static org.cairncrm.work.db.Tables.DUE;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.ClockSetBack;
import org.cairncrm.events.EventId;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Query;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the due rows. Rows of timers change under their customer's lock, rows of
 * deliveries under a lease.
 */
@Component
class DueTable implements ClockSetBack {
  private static final RowStatement<DueChange> SET =
      RowStatement.<DueChange>into(DUE)
          .set(DUE.CUSTOMER_ID, DueChange::customer)
          .set(DUE.KIND, DueChange::kind)
          .set(DUE.KEY, DueChange::key)
          .set(DUE.DUE_AT, DueChange::at)
          .set(DUE.ATTEMPT_AT, DueChange::attemptAt)
          .set(DUE.CAUSE_ID, change -> change.cause().event())
          .set(DUE.CAUSE_SEQ, change -> change.cause().seq())
          .set(DUE.ROOT_SEQ, change -> change.cause().root())
          .onConflict(
              """
              (customer_id, kind, key) do update set
                due_at = excluded.due_at, attempt_at = excluded.attempt_at, cause_id = excluded.cause_id,
                cause_seq = excluded.cause_seq, root_seq = excluded.root_seq, tries = 0, lease = null, dead = false, error = null
              """)
          .build();

  private static final RowStatement<DueChange> TAKE_BACK =
      RowStatement.<DueChange>of(
              """
              delete from work.due using :rows as taken
              where due.customer_id = taken.customer_id and due.kind = taken.kind and due.key = taken.key
              """)
          .set(DUE.CUSTOMER_ID, DueChange::customer)
          .set(DUE.KIND, DueChange::kind)
          .set(DUE.KEY, DueChange::key)
          .build();

  private static final String OPEN =
      "select kind, key, due_at, attempt_at, cause_id, cause_seq, root_seq, tries"
          + " from work.due where customer_id = ? and not dead";

  private final DSLContext sql;
  private final EventSettings pauses;
  private final WorkSettings settings;

  DueTable(DSLContext sql, EventSettings pauses, WorkSettings settings) {
    this.sql = sql;
    this.pauses = pauses;
    this.settings = settings;
  }

  /**
   * Shortens waits that are too long for the new time. A row that was never tried keeps its attempt
   * if it is not yet due: it may really be due that late. A row that was tried or is already due is
   * attempted after the length of a lease.
   */
  @Override
  public void clockSetBack(Instant now) {
    Instant longest = now.plus(pauses.longestPause()).plus(settings.lease());
    sql.update(DUE)
        .set(DUE.ATTEMPT_AT, now.plus(settings.lease()))
        .where(
            DUE.DEAD.isFalse(), DUE.ATTEMPT_AT.gt(longest), DUE.TRIES.gt(0).or(DUE.DUE_AT.le(now)))
        .execute();
  }

  /** The statements that write the changes of one command; for each row, the last change counts. */
  static List<Statement> writing(List<DueChange> changes) {
    Map<DueChange.Row, DueChange> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.row(), change));
    Map<Boolean, List<DueChange>> bySet =
        last.values().stream().collect(Collectors.partitioningBy(change -> change.at() != null));
    return Stream.of(
            SET.with(bySet.getOrDefault(true, List.of())),
            TAKE_BACK.with(bySet.getOrDefault(false, List.of())))
        .flatMap(List::stream)
        .toList();
  }

  /** Loads a customer's rows, except those that are stuck. */
  static Query<List<DueRow>> loading(CustomerId customer) {
    return new Query<>(
        Statement.of(OPEN, customer.value()),
        new RowMapperResultSetExtractor<>((row, number) -> open(customer, row)));
  }

  private static DueRow open(CustomerId customer, ResultSet row) throws SQLException {
    UUID cause = row.getObject(5, UUID.class);
    return new DueRow(
        customer,
        row.getString(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        cause == null ? null : new EventId(cause),
        row.getObject(6, Long.class),
        row.getObject(7, Long.class),
        row.getInt(8));
  }

  /** Postpones the rows of these kinds whose attempt is due now. */
  void postpone(CustomerId customer, Collection<String> kinds, Instant now, Instant until) {
    sql.update(DUE)
        .set(DUE.ATTEMPT_AT, until)
        .where(
            DUE.CUSTOMER_ID.eq(customer),
            DUE.KIND.in(kinds),
            DUE.DEAD.isFalse(),
            DUE.ATTEMPT_AT.le(now))
        .execute();
  }

  /** Customers with rows to fire, the longest due first. */
  List<CustomerId> customersDue(Collection<String> kinds, Instant now, int limit) {
    return sql.select(DUE.CUSTOMER_ID)
        .from(DUE)
        .where(DUE.DEAD.isFalse(), DUE.ATTEMPT_AT.le(now), DUE.KIND.in(kinds))
        .groupBy(DUE.CUSTOMER_ID)
        .orderBy(min(DUE.ATTEMPT_AT))
        .limit(limit)
        .fetch(DUE.CUSTOMER_ID);
  }

  /**
   * Claims rows for the length of a lease. Skips rows that another instance is claiming at the same
   * time.
   */
  List<DueRow> claim(
      Collection<String> kinds, UUID lease, Instant now, Duration length, int limit) {
    var free = DUE.as("free");
    return sql.update(DUE)
        .set(DUE.LEASE, lease)
        .set(DUE.ATTEMPT_AT, now.plus(length))
        .set(DUE.TRIES, DUE.TRIES.plus(1))
        .where(
            row(DUE.CUSTOMER_ID, DUE.KIND, DUE.KEY)
                .in(
                    sql.select(free.CUSTOMER_ID, free.KIND, free.KEY)
                        .from(free)
                        .where(free.DEAD.isFalse(), free.ATTEMPT_AT.le(now), free.KIND.in(kinds))
                        .orderBy(free.ATTEMPT_AT)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked()))
        .returningResult(
            DUE.CUSTOMER_ID,
            DUE.KIND,
            DUE.KEY,
            DUE.DUE_AT,
            DUE.ATTEMPT_AT,
            DUE.CAUSE_ID,
            DUE.CAUSE_SEQ,
            DUE.ROOT_SEQ,
            DUE.TRIES)
        .fetch(Records.mapping(DueRow::new));
  }

  /**
   * @return false when the lease has run out and another instance has the row
   */
  boolean renew(DueRow claimed, UUID lease, Instant until) {
    return sql.update(DUE)
            .set(DUE.ATTEMPT_AT, until)
            .where(is(claimed), DUE.LEASE.eq(lease))
            .execute()
        == 1;
  }

  /**
   * @return false when the lease has run out and another instance has the row
   */
  boolean done(DueRow done, UUID lease) {
    return sql.deleteFrom(DUE).where(is(done), DUE.LEASE.eq(lease)).execute() == 1;
  }

  /**
   * Counts one more failure of a timer.
   *
   * @param next the time of the next attempt; null when the maximum number of attempts is reached
   */
  void failed(DueRow failed, @Nullable Instant next, String error) {
    sql.update(DUE)
        .set(DUE.TRIES, DUE.TRIES.plus(1))
        .set(DUE.DEAD, next == null)
        .set(DUE.ATTEMPT_AT, next == null ? failed.dueAt() : next)
        .set(DUE.ERROR, error)
        .where(is(failed))
        .execute();
  }

  /**
   * Releases a failed delivery until its next attempt, unless the lease has run out. The attempt
   * was counted when the row was claimed.
   */
  void failed(DueRow failed, UUID lease, Instant next, String error) {
    sql.update(DUE)
        .set(DUE.ATTEMPT_AT, next)
        .set(DUE.ERROR, error)
        .setNull(DUE.LEASE)
        .where(is(failed), DUE.LEASE.eq(lease))
        .execute();
  }

  List<StuckRow> stuck(int limit) {
    return sql.select(DUE.CUSTOMER_ID, DUE.KIND, DUE.KEY, DUE.DUE_AT, DUE.TRIES, DUE.ERROR)
        .from(DUE)
        .where(DUE.DEAD.isTrue())
        .orderBy(DUE.DUE_AT)
        .limit(limit)
        .fetch(Records.mapping(StuckRow::new));
  }

  int stuckCount() {
    return sql.fetchCount(DUE, DUE.DEAD.isTrue());
  }

  /**
   * @return false when there is no such stuck row
   */
  boolean revive(CustomerId customer, String kind, String key, Instant now) {
    return sql.update(DUE)
            .set(DUE.DEAD, false)
            .set(DUE.TRIES, 1)
            .set(DUE.ATTEMPT_AT, now)
            .where(
                DUE.CUSTOMER_ID.eq(customer), DUE.KIND.eq(kind), DUE.KEY.eq(key), DUE.DEAD.isTrue())
            .execute()
        == 1;
  }

  private static Condition is(DueRow which) {
    return DUE.CUSTOMER_ID
        .eq(which.customer())
        .and(DUE.KIND.eq(which.kind()))
        .and(DUE.KEY.eq(which.key()));
  }
}
