package org.cairncrm.integration.imports;

import java.util.Objects;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The speed of an import.
 *
 * @param rowsPerSecond the rate since the start, without pauses; null at first
 * @param secondsLeft at the rate of the current phase; null when unknown, or when nothing is left
 */
record ImportRate(ImportPhase phase, @Nullable Long rowsPerSecond, @Nullable Long secondsLeft) {
  private static final ImportRate NONE = new ImportRate(ImportPhase.READING, null, null);

  /**
   * The assumed ratio of the time to apply rows to the time to parse them, used until rows were
   * applied. Online Retail took 34 and 13 seconds (src/bench/RESULTS.md).
   */
  private static final double APPLIED_TO_READ = 2.6;

  static ImportRate of(@Nullable Job job, JsonMapper json) {
    if (job == null || job.result() == null) {
      return NONE;
    }
    ImportJob.Progress progress = json.readValue(job.result(), ImportJob.Progress.class);
    long rate = progress.millis() == 0 ? 0 : Math.round(job.done() * 1000.0 / progress.millis());
    return new ImportRate(
        progress.phase(),
        rate == 0 ? null : rate,
        job.finishedAt() == null && job.total() != null
            ? secondsLeft(progress, job.done(), job.total())
            : null);
  }

  /** The remaining seconds. While rows are parsed, the same number remains to be applied. */
  static @Nullable Long secondsLeft(ImportJob.Progress progress, long done, long total) {
    ImportJob.Before before =
        Objects.requireNonNullElse(progress.before(), ImportJob.Before.NOTHING);
    double perRow =
        (progress.millis() - before.millis()) / 1000.0 / Math.max(1, done - before.done());
    long left = Math.max(0, total - done);
    long toBeApplied = progress.phase() == ImportPhase.READING ? total / 2 : 0;
    return perRow == 0
        ? null
        : Math.round(perRow * (left - toBeApplied + toBeApplied * APPLIED_TO_READ));
  }
}
