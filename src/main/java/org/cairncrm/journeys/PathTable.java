package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.cairncrm.journeys.db.Tables.PROGRESS;

import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stages that a customer has visited, and their removal when their events are reversed. */
@Component
class PathTable {
  private final DSLContext sql;
  private final JourneyProgressTable standings;

  PathTable(DSLContext sql, JourneyProgressTable standings) {
    this.sql = sql;
    this.standings = standings;
  }

  /** The visited stages, in the order in which they were reached. */
  List<Passage> of(CustomerId customer, String journey) {
    return sql.select(PASSAGE.STEP, PASSAGE.STAGE, PASSAGE.ENTERED_AT, PASSAGE.EVENT_SEQ)
        .from(PASSAGE)
        .where(PASSAGE.CUSTOMER_ID.eq(customer), PASSAGE.JOURNEY.eq(journey))
        .orderBy(PASSAGE.STEP)
        .fetch(Records.mapping(Passage::new));
  }

  /**
   * Returns the customer to that stage of their path.
   *
   * @param kept null if no stage is left
   */
  void cutTo(CustomerId customer, String journey, @Nullable Passage kept) {
    sql.deleteFrom(PASSAGE)
        .where(PASSAGE.CUSTOMER_ID.eq(customer), PASSAGE.JOURNEY.eq(journey))
        .and(PASSAGE.STEP.gt(kept == null ? 0 : kept.step()))
        .execute();
    if (kept == null) {
      sql.deleteFrom(PROGRESS)
          .where(PROGRESS.CUSTOMER_ID.eq(customer), PROGRESS.JOURNEY.eq(journey))
          .execute();
    } else {
      sql.update(PASSAGE)
          .setNull(PASSAGE.LEFT_AT)
          .where(PASSAGE.CUSTOMER_ID.eq(customer), PASSAGE.JOURNEY.eq(journey))
          .and(PASSAGE.STEP.eq(kept.step()))
          .execute();
      sql.update(PROGRESS)
          .set(PROGRESS.STAGE, kept.stage())
          .set(PROGRESS.STEP, kept.step())
          .set(PROGRESS.SINCE, kept.enteredAt())
          .where(PROGRESS.CUSTOMER_ID.eq(customer), PROGRESS.JOURNEY.eq(journey))
          .execute();
    }
    standings.set(customer, journey, kept == null ? null : kept.position());
  }

  /**
   * A stage on a customer's path.
   *
   * @param eventSeq the event that led to it; null if that was not recorded
   */
  record Passage(int step, String stage, Instant enteredAt, @Nullable Long eventSeq) {
    Position position() {
      return new Position(stage, enteredAt, step);
    }
  }
}
