package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_FAULT;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the faults of unusable rows. */
@Component
class FaultTable {
  private static final RowStatement<Row> ADD =
      RowStatement.<Row>into(IMPORT_FAULT)
          .set(IMPORT_FAULT.IMPORT_ID, Row::id)
          .set(IMPORT_FAULT.FILE, row -> row.found().fileNumber())
          .set(IMPORT_FAULT.LINE, row -> row.found().line())
          .set(IMPORT_FAULT.FIELD, row -> row.found().column())
          .set(IMPORT_FAULT.REASON, row -> row.found().reason())
          .onConflict("do nothing")
          .build();

  private static final Keyset<Found> BY_LINE =
      Keyset.ascending(IMPORT_FAULT.FILE, Found::fileNumber)
          .thenAscending(IMPORT_FAULT.LINE, Found::line)
          .thenAscending(IMPORT_FAULT.FIELD, Found::column);

  /** Stops after the row that reaches the byte limit: a row may have a million characters. */
  private static final String REJECTED =
      """
      select line, cells, columns, reasons from (
        select line, cells, columns, reasons,
          sum(octet_length(cells)) over (order by line) - octet_length(cells) as before
        from (
          select r.line, r.cells, string_agg(f.field, ', ' order by f.field) filter (where f.field <> '') as columns,
            string_agg(trim(f.field || ' ' || f.reason), '; ' order by f.field) as reasons
          from integration.import_fault f join integration.import_row r using (import_id, file, line)
          where f.import_id = ? and f.file = ? and f.line > ?
          group by r.import_id, r.file, r.line order by r.line limit ?) next) rows
      where before < ? order by line
      """;

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  FaultTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  void add(UUID id, List<Found> faults) {
    ADD.with(Row.of(id, faults)).forEach(jdbc::update);
  }

  Page<Found> of(UUID id, PageRequest page) {
    return BY_LINE.page(
        sql.select(IMPORT_FAULT.FILE, IMPORT_FAULT.LINE, IMPORT_FAULT.FIELD, IMPORT_FAULT.REASON)
            .from(IMPORT_FAULT)
            .where(IMPORT_FAULT.IMPORT_ID.eq(id)),
        page,
        Records.mapping((file, line, column, reason) -> new Found(file, line, column, reason)));
  }

  /**
   * @param bytes the limit for all rows except the last
   */
  List<Rejected> rejected(UUID id, int file, long after, int limit, int bytes) {
    return jdbc.query(
        REJECTED,
        (row, number) ->
            new Rejected(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        id,
        file,
        after,
        limit,
        bytes);
  }

  /**
   * A fault of a row.
   *
   * @param column empty when no single column is at fault
   */
  record Found(int file, long line, String column, String reason) {
    short fileNumber() {
      return (short) file;
    }

    RowFault in(ImportMapping mapping) {
      return new RowFault(mapping.files().get(file).name(), line, column, reason);
    }
  }

  /**
   * An unusable row.
   *
   * @param cells as they were received
   * @param columns the columns at fault; null when no single one is
   * @param reasons all reasons
   */
  record Rejected(long line, String cells, @Nullable String columns, String reasons) {}

  /** A fault of an import, as stored. */
  record Row(UUID id, Found found) {
    static List<Row> of(UUID id, List<Found> all) {
      return all.stream().map(found -> new Row(id, found)).toList();
    }
  }
}
