package org.cairncrm.journeys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage in the drawing of a journey map.
 *
 * @param targetDays the number of days within which customers should move on; null for no target
 * @param onward what customers do who move on, such as {@code arrive}
 * @param planned the planned emotion, 1 to 5; null if none is planned
 * @param actual what customers say of the stage; null if nobody has said anything
 * @param figures null if nothing was counted
 * @param stay the visit of the one customer whose run is drawn; null in other drawings
 * @param hurts whether this stage exceeds its target the most
 */
public record PicturedStage(
    String stage,
    String title,
    @Nullable Integer targetDays,
    String onward,
    @Nullable BigDecimal planned,
    @Nullable StageScore actual,
    @Nullable PicturedFigures figures,
    @Nullable PicturedStay stay,
    boolean hurts,
    List<PicturedTouchpoint> touchpoints) {
  public PicturedStage {
    touchpoints = List.copyOf(touchpoints);
  }

  /** The ratio of the dwell to the target; 0 if one of them is missing. */
  public double strain() {
    Double dwell = figures == null ? null : figures.dwellDays();
    return targetDays == null || dwell == null ? 0 : dwell / targetDays;
  }

  PicturedStage thatHurts() {
    return new PicturedStage(
        stage, title, targetDays, onward, planned, actual, figures, stay, true, touchpoints);
  }
}
