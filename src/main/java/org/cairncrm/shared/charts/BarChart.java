package org.cairncrm.shared.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart with one horizontal bar per value; the longest bar is 100 wide. */
public record BarChart(List<Bar> bars) {
  /**
   * A bar with its length.
   *
   * @param stressed whether the bar is highlighted
   * @param href the address of the list of what the bar counts; null if there is none
   */
  public record Bar(
      String label, String text, boolean stressed, double width, @Nullable String href) {}

  /**
   * A value to draw.
   *
   * @param text the formatted value
   * @param href the address of the list of what the bar counts; null if there is none
   */
  public record Value(
      String label, double value, String text, boolean stressed, @Nullable String href) {
    /** A value without a list. */
    public Value(String label, double value, String text, boolean stressed) {
      this(label, value, text, stressed, null);
    }
  }

  /** Draws the values in their order; a negative value has no bar. */
  public static BarChart of(List<Value> values) {
    double most = values.stream().mapToDouble(Value::value).max().orElse(0);
    return new BarChart(
        values.stream()
            .map(
                value ->
                    new Bar(
                        value.label(),
                        value.text(),
                        value.stressed(),
                        most <= 0
                            ? 0
                            : Geometry.rounded(Geometry.BOX * Math.max(0, value.value()) / most),
                        value.href()))
            .toList());
  }
}
