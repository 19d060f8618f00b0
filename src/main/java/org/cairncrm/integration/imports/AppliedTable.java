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

/** Records the parts of an import that were applied. */
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

  /** Records a part in the same transaction as its facts. */
  void addWith(Commands commands, Done done) {
    commands.state(AppliedParts.class, AppliedParts::new).done.add(done);
  }

  /** The start positions of the applied parts of these customers. */
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
   * @param after the number of facts before the part; {@link #alone} for a fact that was applied
   *     alone
   * @param stored the number of new facts
   * @param known the number of facts that already existed
   */
  record Done(UUID id, String customer, int after, int stored, int known) {
    /** The position of a fact that was applied alone; negative, so that no part begins there. */
    static int alone(int place) {
      return -1 - place;
    }
  }
}
