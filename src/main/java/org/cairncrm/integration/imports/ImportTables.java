package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT;
import static org.cairncrm.integration.db.Tables.IMPORT_DIFFERENCE;
import static org.cairncrm.integration.db.Tables.IMPORT_DONE;
import static org.cairncrm.integration.db.Tables.IMPORT_FAULT;
import static org.cairncrm.integration.db.Tables.IMPORT_FILE;
import static org.cairncrm.integration.db.Tables.IMPORT_RECORD;
import static org.jooq.impl.DSL.count;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores imports. */
@Component
class ImportTables {
  private final DSLContext sql;
  private final Clock clock;

  ImportTables(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(UUID id, ImportMapping mapping, String document, Actor by) {
    sql.insertInto(IMPORT)
        .set(IMPORT.IMPORT_ID, id)
        .set(IMPORT.NAME, mapping.name())
        .set(IMPORT.TITLE, mapping.title())
        .set(IMPORT.MAPPING, document)
        .set(IMPORT.CREATED_BY, by)
        .set(IMPORT.CREATED_AT, clock.instant())
        .execute();
  }

  /**
   * @throws NotFound when there is no such import
   */
  Stored get(UUID id) {
    Stored stored =
        sql.select(
                IMPORT.IMPORT_ID,
                IMPORT.MAPPING,
                IMPORT.CREATED_BY,
                IMPORT.CREATED_AT,
                IMPORT.JOB_ID)
            .from(IMPORT)
            .where(IMPORT.IMPORT_ID.eq(id))
            .fetchOne(Records.mapping(Stored::new));
    if (stored == null) {
      throw new NotFound("import", id);
    }
    return stored;
  }

  /**
   * @throws Conflict when the import was already started
   */
  void started(UUID id, UUID job) {
    int started =
        sql.update(IMPORT)
            .set(IMPORT.JOB_ID, job)
            .where(IMPORT.IMPORT_ID.eq(id), IMPORT.JOB_ID.isNull())
            .execute();
    if (started == 0) {
      throw new Conflict("This import was started before");
    }
  }

  /** Locks an import, so that it is not started while a file is arriving. */
  void lock(UUID id) {
    sql.execute("select from integration.import where import_id = ? for update", id);
  }

  long pieces(UUID id) {
    return sql.fetchSingle(
            sql.select(count())
                .from(IMPORT_RECORD)
                .where(
                    IMPORT_RECORD.IMPORT_ID.eq(id), IMPORT_RECORD.CUSTOMER.ne(StagedRecord.NOBODY)))
        .value1();
  }

  /**
   * Deletes data that an ended import no longer needs.
   *
   * @param everything whether to delete unusable rows as well
   * @return false when there may be more
   */
  boolean tidy(UUID id, boolean everything, int most) {
    int gone =
        sql.execute(
            "delete from integration.import_record where ctid in (select ctid from"
                + " integration.import_record where import_id = ? limit ?)",
            id,
            most);
    gone +=
        sql.execute(
            "delete from integration.import_row where ctid in (select r.ctid from"
                + " integration.import_row r where r.import_id = ? and (? or not exists (select"
                + " from integration.import_fault f where f.import_id = r.import_id and f.file ="
                + " r.file and f.line = r.line)) limit ?)",
            id,
            everything,
            most);
    return gone == 0;
  }

  void drop(UUID id) {
    sql.deleteFrom(IMPORT_DIFFERENCE).where(IMPORT_DIFFERENCE.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_FAULT).where(IMPORT_FAULT.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_DONE).where(IMPORT_DONE.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT).where(IMPORT.IMPORT_ID.eq(id)).execute();
  }

  /**
   * An import as it was created.
   *
   * @param job null before the start
   */
  record Stored(UUID id, String mapping, Actor by, Instant at, @Nullable UUID job) {
    ImportMapping read() {
      return MappingReader.read("mapping", mapping);
    }

    SourceFile file(String name) {
      return read().file(name).orElseThrow(() -> new NotFound("file of the import", name));
    }
  }
}
