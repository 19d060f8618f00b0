package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT;
import static org.cairncrm.integration.db.Tables.IMPORT_DIFFERENCE;
import static org.cairncrm.integration.db.Tables.IMPORT_DONE;
import static org.cairncrm.integration.db.Tables.IMPORT_FAULT;
import static org.cairncrm.integration.db.Tables.IMPORT_FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports with their files, their counts and their jobs. */
@Component
class ImportViews {
  /** The complete files. */
  private static final Field<List<ArrivedFile>> FILES =
      multiset(
              select(
                      IMPORT_FILE.FILE,
                      IMPORT_FILE.COLUMNS,
                      IMPORT_FILE.ROWS,
                      IMPORT_FILE.SKIPPED,
                      IMPORT_FILE.RECEIVED_AT)
                  .from(IMPORT_FILE)
                  .where(
                      IMPORT_FILE.IMPORT_ID.eq(IMPORT.IMPORT_ID),
                      IMPORT_FILE.ROWS.ne(FileTable.ARRIVING)))
          .convertFrom(rows -> rows.map(Records.mapping(ArrivedFile::new)));

  private static final Field<List<RejectedRows>> REJECTED =
      multiset(
              select(IMPORT_FAULT.FILE, countDistinct(IMPORT_FAULT.LINE))
                  .from(IMPORT_FAULT)
                  .where(IMPORT_FAULT.IMPORT_ID.eq(IMPORT.IMPORT_ID))
                  .groupBy(IMPORT_FAULT.FILE))
          .convertFrom(rows -> rows.map(Records.mapping(RejectedRows::new)));

  private static final Field<Integer> DIFFERING =
      field(
          select(countDistinct(row(IMPORT_DIFFERENCE.FILE, IMPORT_DIFFERENCE.LINE)))
              .from(IMPORT_DIFFERENCE)
              .where(IMPORT_DIFFERENCE.IMPORT_ID.eq(IMPORT.IMPORT_ID)));

  private final DSLContext sql;
  private final Jobs jobs;
  private final JsonMapper json;

  ImportViews(DSLContext sql, Jobs jobs, JsonMapper json) {
    this.sql = sql;
    this.jobs = jobs;
    this.json = json;
  }

  /**
   * @throws NotFound when there is no such import
   */
  DataImport of(UUID id) {
    return list(IMPORT.IMPORT_ID.eq(id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("import", id));
  }

  List<DataImport> newest(int limit) {
    return list(noCondition(), limit);
  }

  private List<DataImport> list(Condition condition, int limit) {
    List<StoredImport> stored =
        sql.select(
                IMPORT.IMPORT_ID,
                IMPORT.MAPPING,
                IMPORT.CREATED_BY,
                IMPORT.CREATED_AT,
                IMPORT.JOB_ID,
                FILES,
                REJECTED,
                total(IMPORT_DONE.STORED),
                total(IMPORT_DONE.KNOWN),
                DIFFERING)
            .from(IMPORT)
            .where(condition)
            .orderBy(IMPORT.IMPORT_ID.desc())
            .limit(limit)
            .fetch(Records.mapping(StoredImport::new));
    Map<UUID, Job> started =
        jobs.get(stored.stream().flatMap(one -> Stream.ofNullable(one.job())).toList());
    return stored.stream()
        .map(one -> view(one, one.job() == null ? null : started.get(one.job())))
        .toList();
  }

  private static Field<BigDecimal> total(TableField<?, Integer> column) {
    return coalesce(
        field(
            select(sum(column))
                .from(IMPORT_DONE)
                .where(IMPORT_DONE.IMPORT_ID.eq(IMPORT.IMPORT_ID))),
        BigDecimal.ZERO);
  }

  private DataImport view(StoredImport stored, @Nullable Job job) {
    ImportMapping mapping = MappingReader.read("mapping", stored.mapping());
    List<ImportedFile> files = files(stored, mapping);
    ImportRate importRate = ImportRate.of(job, json);
    return new DataImport(
        stored.id(),
        mapping.name(),
        mapping.title(),
        files,
        phase(job, importRate),
        job == null ? null : job.status(),
        job == null ? 0 : job.done(),
        job == null ? null : job.total(),
        importRate.rowsPerSecond(),
        importRate.secondsLeft(),
        stored.stored().longValue(),
        stored.known().longValue(),
        files.stream().mapToLong(ImportedFile::rejected).sum(),
        stored.differing(),
        job == null ? null : job.error(),
        stored.by(),
        stored.at(),
        job == null ? null : job.finishedAt());
  }

  private static ImportPhase phase(@Nullable Job job, ImportRate importRate) {
    if (job == null) {
      return ImportPhase.RECEIVING;
    }
    return job.finishedAt() == null ? importRate.phase() : ImportPhase.ENDED;
  }

  private static List<ImportedFile> files(StoredImport stored, ImportMapping mapping) {
    Map<Integer, ArrivedFile> arrived =
        stored.files().stream()
            .collect(Collectors.toMap(one -> one.file().intValue(), Function.identity()));
    Map<Integer, Integer> rejected =
        stored.rejected().stream()
            .collect(Collectors.toMap(one -> one.file().intValue(), RejectedRows::rows));
    return mapping.files().stream()
        .map(
            file -> {
              ArrivedFile one = arrived.get(file.index());
              return new ImportedFile(
                  file.name(),
                  one == null ? null : one.rows(),
                  one == null ? null : one.at(),
                  Objects.requireNonNullElse(rejected.get(file.index()), 0),
                  one == null ? 0 : one.skipped(),
                  one == null || one.columns() == null ? null : List.of(one.columns()));
            })
        .toList();
  }

  /** A complete file, by its position in the mapping. */
  private record ArrivedFile(
      Short file, String @Nullable [] columns, long rows, long skipped, Instant at) {}

  /** The number of unusable rows of a file. */
  private record RejectedRows(Short file, int rows) {}

  /** An import as stored. */
  private record StoredImport(
      UUID id,
      String mapping,
      Actor by,
      Instant at,
      @Nullable UUID job,
      List<ArrivedFile> files,
      List<RejectedRows> rejected,
      BigDecimal stored,
      BigDecimal known,
      int differing) {}
}
