package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Pages of events that began a command, each with the events that were recorded with it. */
final class Timelines {
  private static final org.cairncrm.events.db.tables.Journal ROOT = JOURNAL.as("root");
  private static final org.cairncrm.events.db.tables.Journal ANY = JOURNAL.as("any_below");

  private static final Keyset<List<Recorded>> NEWEST_ROOT =
      Keyset.descending(ROOT.OCCURRED_AT, (List<Recorded> entry) -> entry.getFirst().occurredAt())
          .thenDescending(ROOT.SEQ, entry -> entry.getFirst().seq());

  private final DSLContext sql;

  Timelines(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest entries with an event that satisfies the filter. */
  Page<List<Recorded>> page(CustomerId customer, JournalFilter filter, PageRequest page) {
    return page(
        customer, filter.isEmpty() ? DSL.noCondition() : anyBelow(filter.condition(ANY)), page);
  }

  /** The newest entries with an event whose field has this value. */
  Page<List<Recorded>> about(CustomerId customer, String field, String value, PageRequest page) {
    return page(customer, anyBelow(jsonbGetAttributeAsText(ANY.DATA, field).eq(value)), page);
  }

  private Condition anyBelow(Condition condition) {
    return DSL.exists(
        sql.selectOne()
            .from(ANY)
            .where(ANY.CUSTOMER_ID.eq(ROOT.CUSTOMER_ID), ANY.ROOT_SEQ.eq(ROOT.SEQ))
            .and(ANY.SEQ.ge(ROOT.SEQ))
            .and(condition));
  }

  private Page<List<Recorded>> page(CustomerId customer, Condition matches, PageRequest page) {
    var roots =
        NEWEST_ROOT
            .rows(
                sql.select(ROOT.SEQ)
                    .from(ROOT)
                    .where(ROOT.CUSTOMER_ID.eq(customer), ROOT.ROOT_SEQ.eq(ROOT.SEQ))
                    .and(matches),
                page)
            .fetch(ROOT.SEQ);
    if (roots.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var byRoot =
        RecordedRows.of(
                sql.select(RecordedRows.COLUMNS)
                    .from(JOURNAL)
                    .where(JOURNAL.CUSTOMER_ID.eq(customer), JOURNAL.ROOT_SEQ.in(roots))
                    .and(JOURNAL.SEQ.ge(Collections.min(roots)))
                    .orderBy(JOURNAL.SEQ))
            .stream()
            .collect(Collectors.groupingBy(Recorded::root));
    return NEWEST_ROOT.page(roots.stream().map(byRoot::get).toList(), page);
  }
}
