package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_DONE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.events.Commands;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.StateStore;
import org.jooq.DSLContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of an import was applied. */
@Component
class AppliedTable {
  private static final RowStatement<Done> ADD =
      RowStatement.<Done>into(IMPORT_DONE)
          .set(IMPORT_DONE.IMPORT_ID, Done::id)
          .set(IMPORT_DONE.CUSTOMER, Done::customer)
          .set(IMPORT_DONE.AFTER, Done::after)
          .set(IMPORT_DONE.STORED, Done::stored)
          .set(IMPORT_DONE.KNOWN, Done::known)
          .onConflict("do nothing")
          .build();

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  AppliedTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  void add(Done done) {
    ADD.with(List.of(done)).forEach(jdbc::update);
  }

  /** In the same transaction as what was done. */
  void addWith(Commands commands, Done done) {
    commands.state(AppliedParts.class, AppliedParts::new).done.add(done);
  }

  /** Where the parts begin that were done of these customers. */
  Map<String, Set<Integer>> of(UUID id, Collection<String> customers) {
    return sql
        .select(IMPORT_DONE.CUSTOMER, IMPORT_DONE.AFTER)
        .from(IMPORT_DONE)
        .where(IMPORT_DONE.IMPORT_ID.eq(id), IMPORT_DONE.CUSTOMER.in(customers))
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
  }

  /** The parts that one command applies. */
  private static final class AppliedParts {
    private final PendingRows<Done> done;

    AppliedParts(StateStore store) {
      this.done = store.rows(ADD::with);
    }
  }

  /**
   * A part of a customer's facts.
   *
   * @param after how many came before it; of one that was taken in by itself {@link #alone}
   * @param stored how many of it were new
   * @param known how many were there before
   */
  record Done(UUID id, String customer, int after, int stored, int known) {
    /** Stands for one fact, so that no part begins there. */
    static int alone(int place) {
      return -1 - place;
    }
  }
}
