package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.jspecify.annotations.Nullable;

/**
 * A map that is being edited, as it is drawn.
 *
 * @param entries the ways into the journey; empty if every event that leads to a stage begins it
 * @param lanes the names of the lanes
 */
record MapCanvas(
    String title,
    List<Line> entries,
    List<Column> columns,
    List<Line> exits,
    List<String> lanes,
    PlacedFindings findings,
    PlacedFindings warnings) {
  /**
   * A part in words.
   *
   * @param at its JSON pointer
   * @param more a second line; empty if there is none
   */
  record Line(String at, String words, String more, int faults) {}

  /**
   * A stage.
   *
   * @param target the target in words; empty if there is none
   * @param lanes the touchpoints of each lane
   */
  record Column(
      String at,
      String title,
      String goal,
      String target,
      List<Line> ways,
      List<LaneCell> lanes,
      List<Line> actions,
      @Nullable Dot emotion,
      int faults) {}

  /** The touchpoints of a stage in a lane. */
  record LaneCell(String lane, List<Line> touchpoints) {}

  /**
   * The planned emotion of a stage, with the curve to its neighbours.
   *
   * @param value from 1 to 5
   * @param y the height in the drawing
   * @param left the height at the left edge of the column; null if no curve comes from there
   * @param right the same at the right edge
   */
  record Dot(String value, int y, @Nullable Integer left, @Nullable Integer right) {}
}
