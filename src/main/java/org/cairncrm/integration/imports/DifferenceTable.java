package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_DIFFERENCE;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the rows that share an id with an earlier row but have other values. */
@Component
class DifferenceTable {
  private static final RowStatement<FaultTable.Row> ADD =
      RowStatement.<FaultTable.Row>into(IMPORT_DIFFERENCE)
          .set(IMPORT_DIFFERENCE.IMPORT_ID, FaultTable.Row::id)
          .set(IMPORT_DIFFERENCE.FILE, row -> row.found().fileNumber())
          .set(IMPORT_DIFFERENCE.LINE, row -> row.found().line())
          .set(IMPORT_DIFFERENCE.FIELD, row -> row.found().column())
          .set(IMPORT_DIFFERENCE.REASON, row -> row.found().reason())
          .onConflict("do nothing")
          .build();

  private static final Keyset<FaultTable.Found> BY_LINE =
      Keyset.ascending(IMPORT_DIFFERENCE.FILE, FaultTable.Found::fileNumber)
          .thenAscending(IMPORT_DIFFERENCE.LINE, FaultTable.Found::line)
          .thenAscending(IMPORT_DIFFERENCE.FIELD, FaultTable.Found::column);

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  DifferenceTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  void add(UUID id, List<FaultTable.Found> differences) {
    ADD.with(FaultTable.Row.of(id, differences)).forEach(jdbc::update);
  }

  Page<FaultTable.Found> of(UUID id, PageRequest page) {
    return BY_LINE.page(
        sql.select(
                IMPORT_DIFFERENCE.FILE,
                IMPORT_DIFFERENCE.LINE,
                IMPORT_DIFFERENCE.FIELD,
                IMPORT_DIFFERENCE.REASON)
            .from(IMPORT_DIFFERENCE)
            .where(IMPORT_DIFFERENCE.IMPORT_ID.eq(id)),
        page,
        Records.mapping(
            (file, line, column, reason) -> new FaultTable.Found(file, line, column, reason)));
  }
}
