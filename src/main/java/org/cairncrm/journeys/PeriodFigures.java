package org.cairncrm.journeys;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a journey within a period.
 *
 * @param period {@code now} for the present day, or a number of days such as {@code 30d}
 * @param from the first day
 * @param to the last day, which is the present one
 * @param entered the number of runs that began
 * @param left the number of runs that ended
 * @param stages the stages in their order
 * @param flows the moves between stages, the most frequent first
 * @param dropOff the ends of runs that were not won, the most frequent first
 * @param days every day of the period, oldest first
 */
public record PeriodFigures(
    String period,
    LocalDate from,
    LocalDate to,
    long entered,
    long left,
    List<StageTraffic> stages,
    List<StageFlow> flows,
    List<DropOff> dropOff,
    List<JourneyDay> days) {
  /** The traffic of a stage; all zero if the map does not have it. */
  public StageTraffic traffic(String stage) {
    return stages.stream()
        .filter(one -> one.stage().equals(stage))
        .findFirst()
        .orElseGet(() -> StageTraffic.none(stage, stage));
  }
}
