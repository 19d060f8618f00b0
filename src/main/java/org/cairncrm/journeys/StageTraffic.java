package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/**
 * The comings and goings of a stage within a period.
 *
 * @param came the number of times that customers came
 * @param left the number of times that customers left, for another stage or out of the journey
 * @param wentOn those of them who went to a later stage
 * @param wentBack those of them who went to an earlier stage
 * @param exited those of them who left the journey
 * @param converted how many of those who came have gone on to a later stage by now
 * @param dwellHalf the days after which half of the stays that ended had ended (p50); null without
 *     stays
 * @param dwellMost the days after which nine of ten of them had ended (p90); null without stays
 */
public record StageTraffic(
    String stage,
    String title,
    long came,
    long left,
    long wentOn,
    long wentBack,
    long exited,
    long converted,
    @Nullable Double dwellHalf,
    @Nullable Double dwellMost) {
  static StageTraffic none(String stage, String title) {
    return new StageTraffic(stage, title, 0, 0, 0, 0, 0, 0, null, null);
  }

  /** The share of those who came that has gone on; null if nobody came. */
  public @Nullable Double conversion() {
    return came == 0 ? null : (double) converted / came;
  }
}
