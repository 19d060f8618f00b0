package org.cairncrm.integration.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.SourceClaims;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Trail;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Jobs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bulk imports: files of another system are read by a mapping and applied in the background as
 * history. An import is created, receives its files, and is started. Importing the same files again
 * changes nothing.
 */
@Component
public class Imports {
  private static final int LISTED = 50;

  /** The step that runs during a cancellation may still leave data for this long. */
  private static final Duration STEP_MAY_TAKE = Duration.ofMinutes(1);

  private final ImportTables tables;
  private final SavedMappings kept;
  private final UploadPhase uploadPhase;
  private final ImportViews views;
  private final Jobs jobs;
  private final Commands commands;
  private final Caller caller;
  private final SourceClaims claims;
  private final Trail trail;
  private final Clock clock;
  private final JsonMapper json;

  Imports(
      ImportTables tables,
      SavedMappings kept,
      UploadPhase uploadPhase,
      ImportViews views,
      Jobs jobs,
      Commands commands,
      Caller caller,
      SourceClaims claims,
      Trail trail,
      Clock clock,
      JsonMapper json) {
    this.tables = tables;
    this.kept = kept;
    this.uploadPhase = uploadPhase;
    this.views = views;
    this.jobs = jobs;
    this.commands = commands;
    this.caller = caller;
    this.claims = claims;
    this.trail = trail;
    this.clock = clock;
    this.json = json;
  }

  /** The stored mappings. */
  public List<SavedMapping> mappings() {
    return kept.all().stream()
        .map(
            one ->
                new SavedMapping(
                    one.mapping().name(),
                    one.mapping().title(),
                    one.mapping().files().stream().map(SourceFile::name).toList()))
        .toList();
  }

  /**
   * Creates an import with a stored mapping.
   *
   * @throws Invalid when there is no mapping of that name
   */
  public DataImport create(String mapping) {
    SavedMappings.Kept found = kept.find(mapping);
    if (found == null) {
      throw Invalid.field(
          "mapping",
          "is not kept here; kept are "
              + String.join(", ", mappings().stream().map(SavedMapping::name).toList()));
    }
    return add(found.mapping(), found.document(), "mapping.source");
  }

  /**
   * Creates an import with a mapping of its own.
   *
   * @param document YAML
   * @throws Invalid with all errors of the mapping
   */
  public DataImport define(String document) {
    try {
      return add(MappingReader.read("mapping", document), document, "definition.source");
    } catch (InvalidDocument wrong) {
      throw new Invalid(
          wrong.problems().stream().map(problem -> new FieldError("definition", problem)).toList());
    }
  }

  /**
   * @param source the request field to name when the caller may not use the mapping's source
   */
  private DataImport add(ImportMapping mapping, String document, String source) {
    claims.require(mapping.source(), source);
    UUID id = Ids.next();
    commands.run(
        () -> {
          tables.add(id, mapping, document, caller.actor());
          trail.record(
              "import-created",
              subject(id),
              Map.of("name", mapping.name(), "source", mapping.source()));
          return id;
        });
    return get(id);
  }

  /**
   * Receives a file as a stream, plain or gzipped. It replaces an earlier upload.
   *
   * @throws NotFound when there is no such import, or it does not expect this file
   * @throws Conflict when the import was already started
   * @throws Invalid when the content is not such a file
   */
  public ImportedFile receive(UUID id, String file, InputStream body) {
    ImportTables.Stored stored = tables.get(id);
    if (stored.job() != null) {
      throw new Conflict("This import was started already");
    }
    ImportMapping mapping = stored.read();
    claims.require(mapping.source(), "source");
    SourceFile expected =
        mapping.file(file).orElseThrow(() -> new NotFound("file of the import", file));
    uploadPhase.take(id, mapping, expected, body);
    return views.of(id).files().get(expected.index());
  }

  /**
   * Starts an import.
   *
   * @throws NotFound when there is no such import
   * @throws Conflict when a file is missing, or the import was already started
   */
  public DataImport start(UUID id) {
    claims.require(tables.get(id).read().source(), "source");
    String parameters = json.writeValueAsString(new ImportJob.Parameters(id));
    // in one transaction, so that no job runs for an import that does not refer to it
    DataImport started =
        commands.run(
            () -> {
              tables.lock(id);
              requireFiles(id);
              tables.started(id, jobs.start(ImportJob.KIND, parameters).id());
              trail.record("import-started", subject(id), Map.of());
              return get(id);
            });
    jobs.wake();
    return started;
  }

  private void requireFiles(UUID id) {
    List<String> awaited =
        views.of(id).files().stream()
            .filter(file -> file.rows() == null)
            .map(ImportedFile::file)
            .toList();
    if (!awaited.isEmpty()) {
      throw new Conflict("These files are not there yet: " + String.join(", ", awaited));
    }
  }

  /** Pauses an import after its current step, until it is resumed. */
  public DataImport pause(UUID id) {
    jobs.pause(job(id));
    return get(id);
  }

  public DataImport resume(UUID id) {
    jobs.resume(job(id));
    return get(id);
  }

  /** Cancels an import after its current step. Applied records stay. */
  public DataImport cancel(UUID id) {
    jobs.cancel(job(id));
    trail.record("import-cancelled", subject(id), Map.of());
    return get(id);
  }

  private UUID job(UUID id) {
    UUID job = tables.get(id).job();
    if (job == null) {
      throw new Conflict("This import was not started yet");
    }
    return job;
  }

  /**
   * Deletes an import that is not running, with its stored rows. Applied records stay.
   *
   * @throws Conflict when the import is running
   */
  public void forget(UUID id) {
    DataImport old = get(id);
    if (old.status() == JobStatus.RUNNING
        || old.status() == JobStatus.WAITING
        || old.status() == JobStatus.PAUSED) {
      throw new Conflict("This import is under way: cancel it first");
    }
    Instant ended = old.finishedAt();
    if (old.status() == JobStatus.CANCELLED
        && ended != null
        && ended.plus(STEP_MAY_TAKE).isAfter(clock.instant())) {
      throw new Conflict("This import is still ending: try again in a minute");
    }
    while (!tables.tidy(id, true, 20_000)) {
      // repeats until no row is left
    }
    commands.run(
        () -> {
          tables.drop(id);
          trail.record("import-forgotten", subject(id), Map.of());
          return id;
        });
  }

  private static String subject(UUID id) {
    return "import:" + id;
  }

  /**
   * @throws NotFound when there is no such import
   */
  public DataImport get(UUID id) {
    return views.of(id);
  }

  /** The latest imports, newest first. */
  public List<DataImport> newest() {
    return views.newest(LISTED);
  }
}
