package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.DOCUMENT_VERSION;
import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.cairncrm.journeys.db.Tables.PUBLICATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
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

  /** The number of runs that are under way in each stage of each version. */
  List<Occupied> occupied(String journey) {
    return sql.select(PROGRESS.VERSION, PROGRESS.STAGE, count().cast(Long.class))
        .from(PROGRESS)
        .where(PROGRESS.JOURNEY.eq(journey))
        .groupBy(PROGRESS.VERSION, PROGRESS.STAGE)
        .orderBy(PROGRESS.VERSION, PROGRESS.STAGE)
        .fetch(row -> new Occupied(row.value1(), row.value2(), row.value3()));
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

  void insert(PublicationOrder order, long customers, @Nullable UUID job, Instant at) {
    sql.insertInto(PUBLICATION)
        .set(PUBLICATION.JOURNEY, order.journey())
        .set(PUBLICATION.VERSION, order.version())
        .set(PUBLICATION.POLICY, order.policy())
        .set(PUBLICATION.MAPPING, JSONB.valueOf(json.writeValueAsString(order.mapping())))
        .set(PUBLICATION.DRAIN_UNTIL, order.until())
        .set(PUBLICATION.REPLAYED, order.replay())
        .set(PUBLICATION.CUSTOMERS, (int) customers)
        .set(PUBLICATION.MOVED, 0)
        .set(PUBLICATION.JOB_ID, job)
        .set(PUBLICATION.DONE_AT, job == null ? at : null)
        .execute();
  }

  /**
   * Counts a customer for whom the running command does what the publication says, exactly once
   * also if the process is killed.
   */
  void moved(PublicationOrder order) {
    sql.update(PUBLICATION)
        .set(PUBLICATION.MOVED, DSL.coalesce(PUBLICATION.MOVED, 0).plus(1))
        .where(PUBLICATION.JOURNEY.eq(order.journey()), PUBLICATION.VERSION.eq(order.version()))
        .execute();
  }

  /**
   * @param moved the number of customers who were placed; null if they were counted one by one
   */
  void done(String journey, int version, long customers, @Nullable Long moved, Instant at) {
    sql.update(PUBLICATION)
        .set(PUBLICATION.DONE_AT, at)
        .set(PUBLICATION.MOVED, moved == null ? PUBLICATION.MOVED : DSL.val(moved.intValue()))
        .set(PUBLICATION.CUSTOMERS, (int) customers)
        .where(PUBLICATION.JOURNEY.eq(journey), PUBLICATION.VERSION.eq(version))
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

  /** The runs in one stage of one version. */
  record Occupied(int version, String stage, long customers) {}
}
