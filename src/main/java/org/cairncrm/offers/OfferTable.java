package org.cairncrm.offers;

import static org.cairncrm.offers.db.Tables.OFFER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of offers. */
@Component
class OfferTable {
  private static final Keyset<Stored> NEWEST =
      Keyset.descending(OFFER.OFFER_ID, stored -> stored.offer().id());

  private final DSLContext sql;
  private final Jobs jobs;
  private final JsonMapper json;

  OfferTable(DSLContext sql, Jobs jobs, JsonMapper json) {
    this.sql = sql;
    this.jobs = jobs;
    this.json = json;
  }

  /** An offer, and the id of its job. */
  private record Stored(Offer offer, @Nullable UUID job) {}

  void add(UUID id, OfferTerms terms, Instant at, Actor by) {
    sql.insertInto(OFFER)
        .set(OFFER.OFFER_ID, id)
        .set(OFFER.TITLE, terms.title())
        .set(OFFER.TERMS, stored(terms))
        .set(OFFER.MOST, terms.limit())
        .set(OFFER.STATUS, OfferStatus.DRAFT)
        .set(OFFER.CREATED_AT, at)
        .set(OFFER.CREATED_BY, by)
        .execute();
  }

  /**
   * @return false if it is no draft any more, or has another version
   */
  boolean change(UUID id, OfferTerms terms, int expected) {
    return sql.update(OFFER)
            .set(OFFER.TITLE, terms.title())
            .set(OFFER.TERMS, stored(terms))
            .set(OFFER.MOST, terms.limit())
            .set(OFFER.VERSION, OFFER.VERSION.plus(1))
            .where(
                OFFER.OFFER_ID.eq(id),
                OFFER.VERSION.eq(expected),
                OFFER.STATUS.eq(OfferStatus.DRAFT))
            .execute()
        == 1;
  }

  private JSONB stored(OfferTerms terms) {
    return JSONB.jsonb(json.writeValueAsString(terms));
  }

  /**
   * @return false if it is no draft any more
   */
  boolean delete(UUID id) {
    return sql.deleteFrom(OFFER)
            .where(OFFER.OFFER_ID.eq(id), OFFER.STATUS.eq(OfferStatus.DRAFT))
            .execute()
        == 1;
  }

  /**
   * Starts a draft. Its job can be replaced while its customers are being chosen.
   *
   * @return false if it has started before, or has another version
   */
  boolean start(
      UUID id, int version, UUID job, Instant at, Actor by, Instant beginsAt, Instant endsAt) {
    return sql.update(OFFER)
            .set(OFFER.STATUS, OfferStatus.STARTING)
            .set(OFFER.JOB_ID, job)
            .set(OFFER.STARTED_AT, at)
            .set(OFFER.STARTED_BY, by)
            .set(OFFER.BEGINS_AT, beginsAt)
            .set(OFFER.ENDS_AT, endsAt)
            .where(
                OFFER.OFFER_ID.eq(id),
                OFFER.VERSION.eq(version),
                OFFER.STATUS.eq(OfferStatus.DRAFT))
            .execute()
        == 1;
  }

  /** Counts customers who were chosen. */
  void chosen(UUID id, int offered, int control) {
    sql.update(OFFER)
        .set(OFFER.OFFERED, OFFER.OFFERED.plus(offered))
        .set(OFFER.CONTROL, OFFER.CONTROL.plus(control))
        .where(OFFER.OFFER_ID.eq(id))
        .execute();
  }

  /** All customers of an offer are chosen. */
  void run(UUID id) {
    sql.update(OFFER)
        .set(OFFER.STATUS, OfferStatus.RUNNING)
        .where(OFFER.OFFER_ID.eq(id), OFFER.STATUS.eq(OfferStatus.STARTING))
        .execute();
  }

  /**
   * @return false if it does not run at this moment
   */
  boolean stop(UUID id, String reason, Instant at, Actor by) {
    return sql.update(OFFER)
            .set(OFFER.STATUS, OfferStatus.STOPPED)
            .set(OFFER.STOPPED_AT, at)
            .set(OFFER.STOPPED_BY, by)
            .set(OFFER.STOP_REASON, reason)
            .where(
                OFFER.OFFER_ID.eq(id),
                OFFER.STATUS.in(OfferStatus.STARTING, OfferStatus.RUNNING),
                OFFER.ENDS_AT.gt(at))
            .execute()
        == 1;
  }

  /**
   * Takes one of the acceptances that an offer is limited to. The row stays locked until the
   * command ends, so that no two commands take the last one.
   *
   * @return false if the offer cannot be accepted at this moment
   */
  boolean take(UUID id, Instant at) {
    return sql.update(OFFER)
            .set(OFFER.ACCEPTED, OFFER.ACCEPTED.plus(1))
            .where(
                OFFER.OFFER_ID.eq(id),
                OFFER.STATUS.eq(OfferStatus.RUNNING),
                OFFER.BEGINS_AT.le(at),
                OFFER.ENDS_AT.gt(at),
                OFFER.MOST.isNull().or(OFFER.ACCEPTED.lt(OFFER.MOST)))
            .execute()
        == 1;
  }

  /**
   * @param now decides whether it has ended
   * @throws NotFound if there is no such offer
   */
  Offer get(UUID id, Instant now) {
    Stored found = select().where(OFFER.OFFER_ID.eq(id)).fetchOne(row -> stored(row, now));
    if (found == null) {
      throw new NotFound("offer", id);
    }
    return withJobs(List.of(found)).getFirst();
  }

  /** The offers with these ids, by id, without their jobs. */
  Map<UUID, Offer> all(Collection<UUID> ids, Instant now) {
    return select().where(OFFER.OFFER_ID.in(ids)).fetch(row -> stored(row, now).offer()).stream()
        .collect(Collectors.toMap(Offer::id, offer -> offer));
  }

  /** The newest offers first; null for those of every status. */
  Page<Offer> page(@Nullable OfferStatus status, PageRequest page, Instant now) {
    Page<Stored> found =
        NEWEST.page(
            select().where(status == null ? noCondition() : of(status, now)),
            page,
            row -> stored(row, now));
    return new Page<>(withJobs(found.items()), found.next());
  }

  /** The running offers, the next to end first. */
  List<Offer> running(Instant now, int limit) {
    return select()
        .where(running(now))
        .orderBy(OFFER.ENDS_AT, OFFER.OFFER_ID)
        .limit(limit)
        .fetch(row -> stored(row, now).offer());
  }

  int runningCount(Instant now) {
    return sql.fetchCount(OFFER, running(now));
  }

  private static Condition running(Instant now) {
    return OFFER
        .STATUS
        .in(inline(OfferStatus.STARTING), inline(OfferStatus.RUNNING))
        .and(OFFER.ENDS_AT.gt(now));
  }

  private SelectJoinStep<Record> select() {
    return sql.select(OFFER.fields()).from(OFFER);
  }

  /** Offers of a status at a moment: an end follows from the time. */
  private static Condition of(OfferStatus status, Instant now) {
    Condition begun = OFFER.STATUS.in(inline(OfferStatus.STARTING), inline(OfferStatus.RUNNING));
    return switch (status) {
      case ENDED -> begun.and(OFFER.ENDS_AT.le(now));
      case STARTING, RUNNING -> OFFER.STATUS.eq(inline(status)).and(OFFER.ENDS_AT.gt(now));
      case DRAFT, STOPPED -> OFFER.STATUS.eq(inline(status));
    };
  }

  private Stored stored(Record row, Instant now) {
    Instant ends = row.get(OFFER.ENDS_AT);
    OfferStatus status = row.get(OFFER.STATUS);
    boolean over =
        ends != null
            && !ends.isAfter(now)
            && (status == OfferStatus.STARTING || status == OfferStatus.RUNNING);
    return new Stored(
        new Offer(
            row.get(OFFER.OFFER_ID),
            json.readValue(row.get(OFFER.TERMS).data(), OfferTerms.class),
            over ? OfferStatus.ENDED : status,
            row.get(OFFER.VERSION),
            row.get(OFFER.CREATED_BY),
            row.get(OFFER.CREATED_AT),
            row.get(OFFER.STARTED_AT),
            row.get(OFFER.STARTED_BY),
            row.get(OFFER.BEGINS_AT),
            ends,
            row.get(OFFER.STOPPED_AT),
            row.get(OFFER.STOPPED_BY),
            row.get(OFFER.STOP_REASON),
            row.get(OFFER.OFFERED),
            row.get(OFFER.CONTROL),
            row.get(OFFER.ACCEPTED),
            null),
        row.get(OFFER.JOB_ID));
  }

  private List<Offer> withJobs(List<Stored> found) {
    Map<UUID, Job> known =
        jobs.get(found.stream().map(Stored::job).filter(Objects::nonNull).toList());
    return found.stream()
        .map(one -> one.job() == null ? one.offer() : one.offer().with(known.get(one.job())))
        .toList();
  }
}
