package org.cairncrm.shared.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Two counts of each day or month: one above the line, such as those who came, and one below, such
 * as those who left. The drawing is 100 wide and 100 high.
 *
 * @param columns the days or months, oldest first
 * @param middle the position of the line between the counts
 * @param most the largest count
 */
public record ColumnChart(List<Column> columns, double middle, long most) {
  private static final double GAP = 0.2;

  /**
   * A day or a month.
   *
   * @param x the left edge of its bars
   * @param rise the height of the bar above the line
   * @param fall the height of the bar below the line
   */
  public record Column(
      String label, long above, long below, double x, double width, double rise, double fall) {}

  /** The counts of a day or a month; neither is below zero. */
  public record Value(String label, long above, long below) {}

  /** Draws the values in their order; both counts have one scale. */
  public static ColumnChart of(List<Value> values) {
    long above = values.stream().mapToLong(Value::above).max().orElse(0);
    long below = values.stream().mapToLong(Value::below).max().orElse(0);
    double scale = above + below == 0 ? 0 : Geometry.BOX / (above + below);
    double column = values.isEmpty() ? 0 : Geometry.BOX / values.size();
    List<Column> columns = new ArrayList<>();
    for (Value value : values) {
      columns.add(
          new Column(
              value.label(),
              value.above(),
              value.below(),
              Geometry.rounded(column * columns.size()),
              Geometry.rounded(column * (1 - GAP)),
              Geometry.rounded(scale * value.above()),
              Geometry.rounded(scale * value.below())));
    }
    double middle = above + below == 0 ? Geometry.BOX : Geometry.rounded(scale * above);
    return new ColumnChart(columns, middle, Math.max(above, below));
  }
}
