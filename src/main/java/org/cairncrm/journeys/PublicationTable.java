package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.DOCUMENT_VERSION;
import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.cairncrm.journeys.db.Tables.PUBLICATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The publications of maps, and the runs that they concern. */
@Component
class PublicationTable {
  private static final TypeReference<Map<String, String>> STAGES = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  PublicationTable(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The number of customers who are under way in each stage of each version. */
  List<Occupied> occupied(String journey) {
    return sql.select(
            PROGRESS.VERSION, PROGRESS.STAGE, countDistinct(PROGRESS.CUSTOMER_ID).cast(Long.class))
        .from(PROGRESS)
        .where(PROGRESS.JOURNEY.eq(journey))
        .groupBy(PROGRESS.VERSION, PROGRESS.STAGE)
        .orderBy(PROGRESS.VERSION, PROGRESS.STAGE)
        .fetch(row -> new Occupied(row.value1(), row.value2(), row.value3()));
  }

  /** The number of customers who are under way. A customer with several runs counts once. */
  long underWay(String journey) {
    return sql.select(countDistinct(PROGRESS.CUSTOMER_ID).cast(Long.class))
        .from(PROGRESS)
        .where(PROGRESS.JOURNEY.eq(journey))
        .fetchSingle()
        .value1();
  }

  /** Whether a run of this journey has ended. */
  boolean hasEnded(String journey) {
    return sql.fetchExists(ENDED_RUN, ENDED_RUN.JOURNEY.eq(journey));
  }

  /** The next customers who are under way on another version, in the order of their ids. */
  List<CustomerId> onOther(String journey, int version, @Nullable CustomerId after, int customers) {
    var wanted = PROGRESS.JOURNEY.eq(journey).and(PROGRESS.VERSION.ne(version));
    return sql.selectDistinct(PROGRESS.CUSTOMER_ID)
        .from(PROGRESS)
        .where(after == null ? wanted : wanted.and(PROGRESS.CUSTOMER_ID.gt(after)))
        .orderBy(PROGRESS.CUSTOMER_ID)
        .limit(customers)
        .fetch(PROGRESS.CUSTOMER_ID);
  }

  /**
   * @param occupied the versions on which runs are under way
   * @param job the job that reaches the customers; null if there is nothing to do
   */
  void insert(
      PublicationOrder order, Collection<Integer> occupied, @Nullable UUID job, Instant at) {
    sql.insertInto(PUBLICATION)
        .set(PUBLICATION.JOURNEY, order.journey())
        .set(PUBLICATION.VERSION, order.version())
        .set(PUBLICATION.POLICY, order.policy())
        .set(PUBLICATION.MAPPING, JSONB.valueOf(json.writeValueAsString(order.mapping())))
        .set(PUBLICATION.DRAIN_UNTIL, order.until())
        .set(PUBLICATION.REPLAYED, order.replay())
        .set(PUBLICATION.CUSTOMERS, (int) order.customers())
        .set(PUBLICATION.OCCUPIED, occupied.toArray(Integer[]::new))
        .set(PUBLICATION.MOVED, 0)
        .set(PUBLICATION.JOB_ID, job)
        .set(PUBLICATION.DONE_AT, job == null ? at : null)
        .execute();
  }

  /** Sets the number of customers for whom a publication has done what it says so far. */
  void moved(PublicationOrder order, long moved) {
    sql.update(PUBLICATION)
        .set(PUBLICATION.MOVED, (int) moved)
        .where(PUBLICATION.JOURNEY.eq(order.journey()), PUBLICATION.VERSION.eq(order.version()))
        .execute();
  }

  /**
   * Ends a publication.
   *
   * @param reached the number of customers whom the job has looked at
   */
  void done(PublicationOrder order, long reached, Instant at) {
    sql.update(PUBLICATION)
        .set(PUBLICATION.DONE_AT, at)
        .set(PUBLICATION.CUSTOMERS, (int) reached)
        .where(PUBLICATION.JOURNEY.eq(order.journey()), PUBLICATION.VERSION.eq(order.version()))
        .execute();
  }

  /** The publications of a map with their jobs, newest first. */
  List<Stored> list(String journey) {
    return sql.select(
            DOCUMENT_VERSION.VERSION,
            DOCUMENT_VERSION.AUTHOR,
            DOCUMENT_VERSION.COMMENT,
            DOCUMENT_VERSION.PUBLISHED_AT,
            PUBLICATION.POLICY,
            PUBLICATION.MAPPING,
            PUBLICATION.DRAIN_UNTIL,
            PUBLICATION.REPLAYED,
            PUBLICATION.CUSTOMERS,
            PUBLICATION.JOB_ID,
            PUBLICATION.DONE_AT,
            coalesce(PUBLICATION.MOVED, PUBLICATION.CUSTOMERS))
        .from(DOCUMENT_VERSION)
        .leftJoin(PUBLICATION)
        .on(
            PUBLICATION.JOURNEY.eq(DOCUMENT_VERSION.NAME),
            PUBLICATION.VERSION.eq(DOCUMENT_VERSION.VERSION))
        .where(DOCUMENT_VERSION.NAME.eq(journey))
        .orderBy(DOCUMENT_VERSION.VERSION.desc())
        .fetch(
            row ->
                new Stored(
                    new MapPublication(
                        row.value1(),
                        Actor.parse(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6() == null
                            ? Map.of()
                            : json.readValue(row.value6().data(), STAGES),
                        row.value7(),
                        Boolean.TRUE.equals(row.value8()),
                        row.value9() == null ? 0 : row.value9(),
                        row.value9() == null ? 0 : row.value9(),
                        row.value12() == null ? 0 : row.value12(),
                        row.value10() == null ? row.value4() : row.value11()),
                    row.value10()));
  }

  /**
   * A publication as it is stored.
   *
   * @param job the job that moves its customers; null if there was nothing to do
   */
  record Stored(MapPublication publication, @Nullable UUID job) {}

  /** The customers in one stage of one version. */
  record Occupied(int version, String stage, long customers) {}
}
