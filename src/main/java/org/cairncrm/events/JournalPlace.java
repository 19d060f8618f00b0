package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** A place in a customer's history, read newest first. */
public record JournalPlace(Instant occurredAt, long seq) {
  static Condition before(@Nullable JournalPlace place) {
    return before(place, JOURNAL);
  }

  static Condition before(
      @Nullable JournalPlace place, org.cairncrm.events.db.tables.Journal journal) {
    return place == null
        ? noCondition()
        : row(journal.OCCURRED_AT, journal.SEQ).lessThan(row(place.occurredAt(), place.seq()));
  }
}
