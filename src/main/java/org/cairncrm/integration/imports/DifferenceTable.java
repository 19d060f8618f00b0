package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_DIFFERENCE;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the rows that share an id with an earlier row but have other values. */
@Component
class DifferenceTable {
  private static final RowStatement<FaultTable.Row> ADD =
      RowStatement.<FaultTable.Row>into(IMPORT_DIFFERENCE)
          .set(IMPORT_DIFFERENCE.IMPORT_ID, FaultTable.Row::id)
          .set(IMPORT_DIFFERENCE.FILE, row -> (short) row.found().file())
          .set(IMPORT_DIFFERENCE.LINE, row -> row.found().line())
          .set(IMPORT_DIFFERENCE.FIELD, row -> row.found().column())
          .set(IMPORT_DIFFERENCE.REASON, row -> row.found().reason())
          .onConflict("do nothing")
          .build();

  private static final String NEXT =
      """
      select file, line, field, reason from integration.import_difference
      where import_id = ? and (file, line, field) > (?, ?, ?)
      order by file, line, field limit ?
      """;

  private final JdbcTemplate jdbc;

  DifferenceTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, List<FaultTable.Found> differences) {
    ADD.with(FaultTable.Row.of(id, differences)).forEach(jdbc::update);
  }

  List<FaultTable.Found> after(UUID id, FaultTable.Found last, int limit) {
    return jdbc.query(
        NEXT, FaultTable.Found::of, id, last.file(), last.line(), last.column(), limit);
  }
}
