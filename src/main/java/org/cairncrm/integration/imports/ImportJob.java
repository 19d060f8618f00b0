package org.cairncrm.integration.imports;

import java.util.UUID;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Parses the rows of an import, applies them, and deletes the data that is no longer needed. */
@Component
class ImportJob implements JobKind {
  static final String KIND = "integration.import";

  /** The number of rows that are deleted at once. */
  private static final int TIDIED = 20_000;

  private final ImportTables tables;
  private final FileTable files;
  private final ParsePhase parsePhase;
  private final ApplyPhase applyPhase;
  private final ImportSettings settings;
  private final JsonMapper json;

  ImportJob(
      ImportTables tables,
      FileTable files,
      ParsePhase parsePhase,
      ApplyPhase applyPhase,
      ImportSettings settings,
      JsonMapper json) {
    this.tables = tables;
    this.files = files;
    this.parsePhase = parsePhase;
    this.applyPhase = applyPhase;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Import";
  }

  @Override
  public JobStep step(JobState state) {
    UUID id = json.readValue(state.parameters(), Parameters.class).id();
    ImportMapping mapping = tables.get(id).read();
    ImportCheckpoint place =
        state.checkpoint() == null
            ? ImportCheckpoint.START
            : json.readValue(state.checkpoint(), ImportCheckpoint.class);
    Progress before =
        state.result() == null ? Progress.NONE : json.readValue(state.result(), Progress.class);
    long began = System.nanoTime();
    long done = state.done();
    ImportCheckpoint now = place;
    while (now.phase() == place.phase() && System.nanoTime() - began < settings.step().toNanos()) {
      switch (now.phase()) {
        case READING -> {
          ParsePhase.Read read = parsePhase.step(id, mapping, now);
          done += read.rows();
          now = read.next();
        }
        case APPLYING -> {
          ApplyPhase.Applied applied = applyPhase.step(id, mapping, now);
          done += applied.pieces();
          now = applied.next();
        }
        default -> {
          if (tables.tidy(id, false, TIDIED)) {
            return last(done, before, began);
          }
        }
      }
    }
    long total = total(id, place, now, before);
    return new JobStep(
        json.writeValueAsString(now),
        done,
        total,
        json.writeValueAsString(before.worked(now.phase(), began, done, total)));
  }

  private JobStep last(long done, Progress before, long began) {
    return new JobStep(
        null,
        done,
        done,
        json.writeValueAsString(before.worked(ImportPhase.TIDYING, began, done, done)));
  }

  /**
   * The total amount of work. While rows are parsed, each may have to be applied too; afterwards
   * the number of records is known.
   */
  private long total(UUID id, ImportCheckpoint from, ImportCheckpoint to, Progress before) {
    if (from.phase() == to.phase() && before.total() > 0) {
      return before.total();
    }
    long rows = files.of(id).values().stream().mapToLong(FileTable.ReceivedFile::rows).sum();
    return switch (to.phase()) {
      case READING -> 2 * rows;
      case APPLYING -> rows + tables.pieces(id);
      default -> before.total();
    };
  }

  /** The parameters of the job. */
  record Parameters(UUID id) {}

  /**
   * The result that a job stores with its checkpoint.
   *
   * @param millis the working time so far, without pauses
   * @param before the work before this phase; null if an earlier version stored it
   */
  record Progress(ImportPhase phase, long millis, long total, @Nullable Before before) {
    static final Progress NONE = new Progress(ImportPhase.READING, 0, 0, Before.NOTHING);

    Progress worked(ImportPhase next, long since, long done, long total) {
      long worked = millis + (System.nanoTime() - since) / 1_000_000;
      return new Progress(next, worked, total, next == phase ? before : new Before(worked, done));
    }
  }

  /**
   * The work before a phase.
   *
   * @param millis the working time
   */
  record Before(long millis, long done) {
    static final Before NOTHING = new Before(0, 0);
  }
}
