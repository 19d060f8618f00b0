package org.cairncrm.shared.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A line chart of values with the band of their intervals.
 *
 * @param ticks the ticks of the vertical axis, from 0
 * @param line the path through the points
 * @param band the outline of all intervals
 */
public record LineChart(List<Point> points, List<Tick> ticks, String line, String band) {
  /** A value with its position. */
  public record Point(String label, String text, String interval, double x, double y) {}

  /** A line across the chart with the value that it marks. */
  public record Tick(String text, double y) {}

  /** A value to draw, with its interval. */
  public record Value(String label, double value, Interval interval) {}

  /**
   * Draws values, which must not be negative, each in the middle of its own column.
   *
   * @param words formats a value
   */
  public static LineChart of(List<Value> values, DoubleFunction<String> words) {
    Scale scale = Scale.upTo(values.stream().mapToDouble(one -> one.interval().high()).max());
    List<Point> points = new ArrayList<>();
    List<String> highs = new ArrayList<>();
    List<String> lows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      double x = Geometry.rounded(Geometry.BOX * (i + 0.5) / values.size());
      points.add(
          new Point(
              value.label(),
              words.apply(value.value()),
              words.apply(value.interval().low()) + " – " + words.apply(value.interval().high()),
              x,
              scale.y(value.value())));
      highs.add(Geometry.at(x, scale.y(value.interval().high())));
      lows.add(Geometry.at(x, scale.y(value.interval().low())));
    }
    Collections.reverse(lows);
    highs.addAll(lows);
    return new LineChart(
        List.copyOf(points),
        scale.steps().stream().map(step -> new Tick(words.apply(step), scale.y(step))).toList(),
        points.stream()
            .map(point -> Geometry.at(point.x(), point.y()))
            .collect(Collectors.joining("L", "M", "")),
        highs.stream().collect(Collectors.joining("L", "M", "Z")));
  }
}
