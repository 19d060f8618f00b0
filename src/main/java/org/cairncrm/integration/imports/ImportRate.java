package org.cairncrm.integration.imports;

import java.util.Objects;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast an import goes.
 *
 * @param rowsPerSecond since it was started, pauses left out; null at first
 * @param secondsLeft at the rate of its phase; null when nobody knows, or nothing is left
 */
record ImportRate(ImportPhase phase, @Nullable Long rowsPerSecond, @Nullable Long secondsLeft) {
  private static final ImportRate NONE = new ImportRate(ImportPhase.READING, null, null);

  /**
   * How many times as long rows take to be applied as to be read: a guess, until some were. Online
   * Retail took 13 and 34 seconds (src/bench/RESULTS.md).
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

  /** While rows are read, as many again are to be applied. */
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
