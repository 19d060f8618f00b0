package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a stage. Dwell and flow include the customers who came within {@link
 * JourneyFigures#DAYS_COUNTED} days.
 *
 * @param customers the number of customers in the stage now
 * @param overTarget the number of those customers who exceed the target
 * @param targetDays null if there is none
 * @param dwellDays the average stay in days, including customers who are still there; null if none
 *     came
 * @param came the number of customers who came
 * @param wentOn the number of those customers who have moved on
 * @param onward a verb for customers who move on, such as {@code arrive}
 * @param emotion the planned feeling of customers, 1 to 5; null if none is planned
 * @param hurts whether this stage exceeds its target the most
 */
public record StageFigures(
    String stage,
    String title,
    long customers,
    long overTarget,
    @Nullable Integer targetDays,
    @Nullable Double dwellDays,
    long came,
    long wentOn,
    String onward,
    @Nullable BigDecimal emotion,
    boolean hurts,
    List<TouchpointFigures> touchpoints) {
  /**
   * The dwell in days: p50 of the stays that ended within the period or, while none has, the
   * average so far; null if nobody came.
   */
  @Nullable Double dwell(PeriodFigures period) {
    Double half = period.traffic(stage).dwellHalf();
    return half == null ? dwellDays : half;
  }

  /** The ratio of the dwell to the target; 0 if one of them is missing. */
  double strain(PeriodFigures period) {
    Double dwell = dwell(period);
    return targetDays == null || dwell == null ? 0 : dwell / targetDays;
  }

  /** Marks the stage that exceeds its target the most, if any stage does. */
  static List<StageFigures> hurting(List<StageFigures> stages, PeriodFigures period) {
    double most = stages.stream().mapToDouble(stage -> stage.strain(period)).max().orElse(0);
    return most <= 1
        ? stages
        : stages.stream()
            .map(stage -> stage.strain(period) == most ? stage.thatHurts() : stage)
            .toList();
  }

  private StageFigures thatHurts() {
    return new StageFigures(
        stage,
        title,
        customers,
        overTarget,
        targetDays,
        dwellDays,
        came,
        wentOn,
        onward,
        emotion,
        true,
        touchpoints);
  }
}
