package org.cairncrm.shared.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The course of a value as a small chart within a line of text.
 *
 * @param text all values as text, for people who cannot see the line
 * @param line the path through the values
 * @param y the position of the last value, at the right edge
 */
public record Sparkline(String text, String line, double y) {
  /** Draws values, which must not be negative, the oldest first. */
  public static Sparkline of(List<Long> values) {
    double most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    Scale scale = Scale.to(most == 0 ? OptionalDouble.empty() : OptionalDouble.of(most));
    List<String> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double x = values.size() == 1 ? Geometry.BOX : Geometry.BOX * i / (values.size() - 1.0);
      points.add(Geometry.at(Geometry.rounded(x), scale.y(values.get(i))));
    }
    return new Sparkline(
        values.stream().map(String::valueOf).collect(Collectors.joining(", ")),
        points.stream().collect(Collectors.joining("L", "M", "")),
        values.isEmpty() ? Geometry.BOX : scale.y(values.getLast()));
  }
}
