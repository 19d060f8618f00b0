package org.cairncrm.integration.imports;

import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast an import goes.
 *
 * @param rowsPerSecond since it was started, pauses left out; null at first
 * @param secondsLeft at that rate; null when nobody knows, or nothing is left
 */
record Pace(ImportPhase phase, @Nullable Long rowsPerSecond, @Nullable Long secondsLeft) {
  private static final Pace NONE = new Pace(ImportPhase.READING, null, null);

  static Pace of(@Nullable Job job, JsonMapper json) {
    if (job == null || job.result() == null) {
      return NONE;
    }
    ImportJob.Progress progress = json.readValue(job.result(), ImportJob.Progress.class);
    long rate = progress.millis() == 0 ? 0 : Math.round(job.done() * 1000.0 / progress.millis());
    Long total = job.total();
    boolean open = job.finishedAt() == null && rate > 0 && total != null;
    return new Pace(
        progress.phase(),
        rate == 0 ? null : rate,
        open && total != null ? Math.max(0, total - job.done()) / rate : null);
  }
}
