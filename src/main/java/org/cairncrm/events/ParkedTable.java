package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.PARKED;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of parked reactions, read and written under the lock of their customer. */
@Component
class ParkedTable implements ClockSetBack {
  private static final List<ParkedStatus> OPEN = List.of(ParkedStatus.WAITING, ParkedStatus.DEAD);

  private final DSLContext sql;
  private final EventSettings settings;

  ParkedTable(DSLContext sql, EventSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  @Override
  public void clockSetBack(Instant now) {
    sql.update(PARKED)
        .set(PARKED.RETRY_AT, now)
        .where(
            PARKED.STATUS.eq(ParkedStatus.WAITING),
            PARKED.RETRY_AT.gt(now.plus(settings.longestPause())))
        .execute();
  }

  /** The reactions that must wait for this customer because an earlier event is parked. */
  Set<String> reactions(CustomerId customer) {
    return new HashSet<>(
        sql.selectDistinct(PARKED.REACTION)
            .from(PARKED)
            .where(PARKED.CUSTOMER_ID.eq(customer), PARKED.STATUS.in(OPEN))
            .fetch(PARKED.REACTION));
  }

  void write(List<NewParkedReaction> parks) {
    if (parks.isEmpty()) {
      return;
    }
    sql.insertInto(
            PARKED,
            PARKED.CUSTOMER_ID,
            PARKED.REACTION,
            PARKED.SEQ,
            PARKED.PARKED_ID,
            PARKED.STATUS,
            PARKED.TRIES,
            PARKED.RETRY_AT,
            PARKED.ERROR,
            PARKED.PARKED_AT,
            PARKED.HISTORY)
        .valuesOfRecords(
            parks.stream()
                .map(
                    park -> {
                      var row = PARKED.newRecord();
                      row.setCustomerId(park.customer());
                      row.setReaction(park.reaction());
                      row.setSeq(park.seq());
                      row.setParkedId(park.id());
                      row.setStatus(ParkedStatus.WAITING);
                      row.setTries(park.tries());
                      row.setRetryAt(park.retryAt());
                      row.setError(park.error());
                      row.setParkedAt(park.parkedAt());
                      row.setHistory(park.history());
                      return row.into(
                          PARKED.CUSTOMER_ID,
                          PARKED.REACTION,
                          PARKED.SEQ,
                          PARKED.PARKED_ID,
                          PARKED.STATUS,
                          PARKED.TRIES,
                          PARKED.RETRY_AT,
                          PARKED.ERROR,
                          PARKED.PARKED_AT,
                          PARKED.HISTORY);
                    })
                .toList())
        .execute();
  }

  /** Customer and reaction of the rows that are due for a retry, longest due first. */
  List<Head> due(Instant now, int limit) {
    return sql.select(PARKED.CUSTOMER_ID, PARKED.REACTION)
        .from(PARKED)
        .where(PARKED.STATUS.eq(ParkedStatus.WAITING), PARKED.RETRY_AT.le(now))
        .orderBy(PARKED.RETRY_AT)
        .limit(limit)
        .fetch(Records.mapping(Head::new));
  }

  /** The earliest open one, which precedes all others of its customer and reaction. */
  @Nullable Open first(CustomerId customer, String reaction) {
    return sql.select(PARKED.SEQ, PARKED.STATUS, PARKED.TRIES, PARKED.RETRY_AT, PARKED.HISTORY)
        .from(PARKED)
        .where(
            PARKED.CUSTOMER_ID.eq(customer), PARKED.REACTION.eq(reaction), PARKED.STATUS.in(OPEN))
        .orderBy(PARKED.SEQ)
        .limit(1)
        .fetchOne(Records.mapping(Open::new));
  }

  void done(CustomerId customer, String reaction, long seq) {
    sql.deleteFrom(PARKED)
        .where(PARKED.CUSTOMER_ID.eq(customer), PARKED.REACTION.eq(reaction), PARKED.SEQ.eq(seq))
        .execute();
  }

  /**
   * @param retryAt the next attempt; null if the limit of failures is reached
   */
  void failed(
      CustomerId customer, String reaction, long seq, @Nullable Instant retryAt, String error) {
    sql.update(PARKED)
        .set(PARKED.TRIES, PARKED.TRIES.plus(1))
        .set(PARKED.STATUS, retryAt == null ? ParkedStatus.DEAD : ParkedStatus.WAITING)
        .set(PARKED.RETRY_AT, retryAt)
        .set(PARKED.ERROR, error)
        .where(
            PARKED.CUSTOMER_ID.eq(customer),
            PARKED.REACTION.eq(reaction),
            PARKED.SEQ.eq(seq),
            PARKED.STATUS.in(OPEN))
        .execute();
  }

  /** Makes it due at that time, even if it was dead. */
  void retryAt(CustomerId customer, String reaction, long seq, Instant at) {
    sql.update(PARKED)
        .set(PARKED.STATUS, ParkedStatus.WAITING)
        .set(PARKED.RETRY_AT, at)
        .where(
            PARKED.CUSTOMER_ID.eq(customer),
            PARKED.REACTION.eq(reaction),
            PARKED.SEQ.eq(seq),
            PARKED.STATUS.in(OPEN))
        .execute();
  }

  /**
   * @return whether it was still open
   */
  boolean dismiss(CustomerId customer, UUID id, Actor by, Instant now, String reason) {
    return sql.update(PARKED)
            .set(PARKED.STATUS, ParkedStatus.DISMISSED)
            .setNull(PARKED.RETRY_AT)
            .set(PARKED.DISMISSED_BY, by)
            .set(PARKED.DISMISSED_AT, now)
            .set(PARKED.DISMISSAL_REASON, reason)
            .where(PARKED.CUSTOMER_ID.eq(customer), PARKED.PARKED_ID.eq(id), PARKED.STATUS.in(OPEN))
            .execute()
        == 1;
  }

  record Head(CustomerId customer, String reaction) {}

  record Open(
      long seq, ParkedStatus status, int tries, @Nullable Instant retryAt, boolean history) {}
}
