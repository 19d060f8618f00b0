package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at a stage. Dwell and flow are those of the customers who came within {@link
 * JourneyFigures#DAYS_COUNTED} days.
 *
 * @param customers who stand there now
 * @param overTarget how many of them for longer than the target
 * @param targetDays null when there is none
 * @param dwellDays how long customers stay on average, those who are still there included; null
 *     when none came
 * @param came how many came
 * @param wentOn how many of those have gone on
 * @param onward what those do who go on, such as {@code arrive}
 * @param emotion how customers should feel, 1 to 5
 * @param hurts whether it is the one stage that is furthest over its target
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
  /** How much longer than the target customers stay, as a factor; 0 where nothing can be said. */
  double strain() {
    return targetDays == null || dwellDays == null ? 0 : dwellDays / targetDays;
  }

  StageFigures thatHurts() {
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
