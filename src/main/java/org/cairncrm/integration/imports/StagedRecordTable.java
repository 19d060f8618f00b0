package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_RECORD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.sum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the parsed records that wait to be applied. */
@Component
class StagedRecordTable {
  private static final RowStatement<Added> ADD =
      RowStatement.<Added>into(IMPORT_RECORD)
          .set(IMPORT_RECORD.IMPORT_ID, Added::id)
          .set(IMPORT_RECORD.CUSTOMER, added -> added.piece().customer())
          .set(IMPORT_RECORD.RECORD, added -> (short) added.piece().record())
          .set(IMPORT_RECORD.LINE, added -> added.piece().line())
          .set(IMPORT_RECORD.KEY, added -> added.piece().key())
          .set(IMPORT_RECORD.PARENT, added -> added.piece().parent())
          .set(IMPORT_RECORD.AT, added -> added.piece().at())
          .set(IMPORT_RECORD.DATA, added -> added.piece().data())
          .onConflict("do nothing")
          .build();

  private static final String BETWEEN =
      """
      select customer, record, line, key, parent, at, data from integration.import_record
      where import_id = ? and customer > ? and customer <= ? order by customer, record, line
      """;

  /** A lost line rejects its order, any other lost record the one with the same id. */
  private static final String BREAK =
      """
      insert into integration.import_record (import_id, customer, record, line, key, parent, at, data)
      select lost.import_id, whole.customer, lost.record, lost.line, lost.key, lost.parent, null, ''
      from integration.import_record lost
      join integration.import_record whole on whole.import_id = lost.import_id and whole.customer <> ''
        and whole.key = case when lost.record = any(?) then lost.parent else lost.key end
        and (whole.record = lost.record or lost.record = any(?) and whole.record = any(?))
      where lost.import_id = ? and lost.customer = ''
      on conflict do nothing
      """;

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  StagedRecordTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  void add(UUID id, List<StagedRecord> pieces) {
    ADD.with(pieces.stream().map(piece -> new Added(id, piece)).toList()).forEach(jdbc::update);
  }

  /** Rejects every record that depends on an unusable row, regardless of its customer. */
  void breakWhatLacks(UUID id, ImportMapping mapping) {
    if (!sql.fetchExists(
        IMPORT_RECORD,
        IMPORT_RECORD.IMPORT_ID.eq(id),
        IMPORT_RECORD.CUSTOMER.eq(StagedRecord.NOBODY))) {
      return;
    }
    // PostgreSQL has no statistics for a table that was just filled, and might scan it all for each
    // lost row
    jdbc.execute("analyze integration.import_record");
    Short[] lines = mapping.of(RecordKind.ORDER_LINE);
    jdbc.update(BREAK, lines, lines, mapping.of(RecordKind.ORDER), id);
  }

  /**
   * The next customers to apply, with the number of their records.
   *
   * @param most the maximum number of customers
   * @param pieces the maximum number of records, which the first customer may exceed
   * @param bytes the maximum number of bytes, which the first customer may exceed
   */
  List<Waiting> next(UUID id, String after, int most, int pieces, int bytes) {
    List<Waiting> waiting =
        sql.select(
                IMPORT_RECORD.CUSTOMER,
                count(),
                sum(octetLength(IMPORT_RECORD.DATA)).cast(SQLDataType.BIGINT))
            .from(IMPORT_RECORD)
            .where(IMPORT_RECORD.IMPORT_ID.eq(id), IMPORT_RECORD.CUSTOMER.gt(after))
            .groupBy(IMPORT_RECORD.CUSTOMER)
            .orderBy(IMPORT_RECORD.CUSTOMER)
            .limit(most)
            .fetch(Records.mapping(Waiting::new));
    List<Waiting> taken = new ArrayList<>();
    long sum = 0;
    long size = 0;
    for (Waiting one : waiting) {
      sum += one.pieces();
      size += one.bytes();
      if ((sum > pieces || size > bytes) && !taken.isEmpty()) {
        break;
      }
      taken.add(one);
    }
    return taken;
  }

  /** All records of the customers after one and up to another, by customer. */
  Map<String, List<StagedRecord>> between(UUID id, String after, String last) {
    Map<String, List<StagedRecord>> pieces = new LinkedHashMap<>();
    jdbc.query(
        Statement.of(BETWEEN, id, after, last),
        row -> {
          StagedRecord piece = piece(row);
          pieces.computeIfAbsent(piece.customer(), customer -> new ArrayList<>()).add(piece);
        });
    return pieces;
  }

  private static StagedRecord piece(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
    return new StagedRecord(
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        at == null ? null : at.toInstant(),
        row.getString(7));
  }

  /** Rejects all rows of a customer for that reason. */
  void refuse(UUID id, ImportMapping mapping, String customer, String reason) {
    for (RecordMapping record : mapping.records()) {
      jdbc.update(
          "insert into integration.import_fault (import_id, file, line, field, reason) select"
              + " import_id, ?, line, '', ? from integration.import_record where import_id = ? and"
              + " customer = ? and record = ? on conflict do nothing",
          record.from().index(),
          reason,
          id,
          customer,
          record.index());
    }
  }

  /**
   * A customer to apply.
   *
   * @param bytes the number of bytes of the records
   */
  record Waiting(String customer, int pieces, long bytes) {}

  private record Added(UUID id, StagedRecord piece) {}
}
