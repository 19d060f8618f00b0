package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows imports as they stand. */
@Component
class ImportViews {
  private final ImportTables tables;
  private final FileTable received;
  private final DifferenceTable differences;
  private final Jobs jobs;
  private final JsonMapper json;

  ImportViews(
      ImportTables tables,
      FileTable received,
      DifferenceTable differences,
      Jobs jobs,
      JsonMapper json) {
    this.tables = tables;
    this.received = received;
    this.differences = differences;
    this.jobs = jobs;
    this.json = json;
  }

  /**
   * @throws NotFound when there is no such import
   */
  DataImport of(UUID id) {
    ImportTables.Stored stored = tables.get(id);
    ImportMapping mapping = stored.read();
    UUID started = stored.job();
    Job job = started == null ? null : jobs.get(started);
    ImportTables.Counted counted = tables.counted(id);
    List<ImportedFile> files = files(id, mapping);
    ImportRate importRate = ImportRate.of(job, json);
    return new DataImport(
        id,
        mapping.name(),
        mapping.title(),
        files,
        phase(job, importRate),
        job == null ? null : job.status(),
        job == null ? 0 : job.done(),
        job == null ? null : job.total(),
        importRate.rowsPerSecond(),
        importRate.secondsLeft(),
        counted.stored(),
        counted.known(),
        files.stream().mapToLong(ImportedFile::rejected).sum(),
        differences.count(id),
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

  List<ImportedFile> files(UUID id, ImportMapping mapping) {
    Map<Integer, FileTable.ReceivedFile> there = received.of(id);
    Map<Integer, Integer> rejected = tables.rejected(id);
    List<ImportedFile> files = new ArrayList<>();
    for (SourceFile file : mapping.files()) {
      FileTable.ReceivedFile one = there.get(file.index());
      files.add(
          new ImportedFile(
              file.name(),
              one == null ? null : one.rows(),
              one == null ? null : one.at(),
              Objects.requireNonNullElse(rejected.get(file.index()), 0),
              one == null ? 0 : one.skipped(),
              one == null ? null : one.columns()));
    }
    return files;
  }
}
