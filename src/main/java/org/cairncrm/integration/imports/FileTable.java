package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_FILE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores which import files have arrived or are arriving, each from one sender at a time. */
@Component
class FileTable {
  /** The number of rows while a file is arriving. */
  static final long ARRIVING = -1;

  /** A sender that was silent for this long has given up. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(1);

  /** The number of rows that are deleted at once. */
  private static final int DROPPED = 20_000;

  private final DSLContext sql;
  private final Clock clock;

  FileTable(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Registers an arriving file, and deletes rows that were stored of it earlier.
   *
   * @return the id of this sender
   * @throws Conflict when the file is already arriving, or the import was started
   */
  UUID receiving(UUID id, int file) {
    UUID sender = Ids.next();
    Instant now = clock.instant();
    int noted =
        sql.execute(
            """
            insert into integration.import_file as f (import_id, file, sender, rows, received_at)
            select import_id, ?, ?, ?, ?::timestamptz from integration.import
            where import_id = ? and job_id is null for update
            on conflict (import_id, file) do update set sender = excluded.sender,
              rows = excluded.rows, skipped = 0, columns = null, received_at = excluded.received_at
            where f.rows >= 0 or f.received_at < ?::timestamptz
            """,
            (short) file,
            sender,
            ARRIVING,
            now.toString(),
            id,
            now.minus(GIVEN_UP).toString());
    if (noted == 0) {
      throw new Conflict("This file arrives already, or the import was started");
    }
    while (!dropRows(id, file, sender)) {
      // repeats until no row is left
    }
    return sender;
  }

  /**
   * Records that the file is still arriving, or is complete. Inside a command, no other sender can
   * take over before the command ends.
   *
   * @param rows null while the file is arriving
   * @param skipped the number of rows without content
   * @throws Conflict when another sender has taken over
   */
  void received(
      UUID id,
      int file,
      UUID sender,
      @Nullable List<String> columns,
      @Nullable Long rows,
      long skipped) {
    int noted =
        sql.update(IMPORT_FILE)
            .set(IMPORT_FILE.COLUMNS, columns == null ? null : columns.toArray(String[]::new))
            .set(IMPORT_FILE.ROWS, rows == null ? ARRIVING : rows)
            .set(IMPORT_FILE.SKIPPED, skipped)
            .set(IMPORT_FILE.RECEIVED_AT, clock.instant())
            .where(arriving(id, file, sender))
            .execute();
    if (noted == 0) {
      throw new Conflict("This file was sent by somebody else meanwhile");
    }
  }

  /** Deletes an incomplete file, unless another sender has taken over. */
  void brokeOff(UUID id, int file, UUID sender) {
    while (!dropRows(id, file, sender)) {
      // repeats until no row is left
    }
    sql.deleteFrom(IMPORT_FILE).where(arriving(id, file, sender)).execute();
  }

  private static Condition arriving(UUID id, int file, UUID sender) {
    return IMPORT_FILE
        .IMPORT_ID
        .eq(id)
        .and(IMPORT_FILE.FILE.eq((short) file))
        .and(IMPORT_FILE.SENDER.eq(sender))
        .and(IMPORT_FILE.ROWS.eq(ARRIVING));
  }

  /**
   * Deletes a limited number of rows. Deleting all rows of a large file at once would take too
   * long.
   *
   * @return whether no row is left for this sender to delete
   */
  private boolean dropRows(UUID id, int file, UUID sender) {
    int gone =
        sql.execute(
            """
            with own as materialized (select from integration.import_file
              where import_id = ? and file = ? and sender = ? and rows < 0 for update)
            delete from integration.import_row where ctid in (select ctid
              from integration.import_row where import_id = ? and file = ? limit ?)
            and exists (select from own)
            """,
            id,
            (short) file,
            sender,
            id,
            (short) file,
            DROPPED);
    return gone < DROPPED;
  }

  /** The complete files, by their position in the mapping. */
  Map<Integer, ReceivedFile> of(UUID id) {
    return sql.select(
            IMPORT_FILE.FILE,
            IMPORT_FILE.COLUMNS,
            IMPORT_FILE.ROWS,
            IMPORT_FILE.SKIPPED,
            IMPORT_FILE.RECEIVED_AT)
        .from(IMPORT_FILE)
        .where(IMPORT_FILE.IMPORT_ID.eq(id), IMPORT_FILE.ROWS.ne(ARRIVING))
        .fetchMap(
            row -> row.get(IMPORT_FILE.FILE).intValue(),
            row -> {
              String[] columns = row.get(IMPORT_FILE.COLUMNS);
              return new ReceivedFile(
                  columns == null ? null : List.of(columns),
                  row.get(IMPORT_FILE.ROWS),
                  row.get(IMPORT_FILE.SKIPPED),
                  row.get(IMPORT_FILE.RECEIVED_AT));
            });
  }

  /** A complete file. */
  record ReceivedFile(@Nullable List<String> columns, long rows, long skipped, Instant at) {}
}
