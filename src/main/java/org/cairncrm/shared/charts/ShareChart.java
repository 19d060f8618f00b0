package org.cairncrm.shared.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a whole as one bar, which is 100 wide. */
public record ShareChart(List<Part> parts) {
  /**
   * A part with its position in the bar.
   *
   * @param name completes the message key of the part's label
   * @param tone the class of the part's colour: full, faint, warn or none
   * @param href the address of the list of what the part counts; null if there is none
   */
  public record Part(
      String name, String tone, long value, double x, double width, @Nullable String href) {}

  /**
   * A part to draw.
   *
   * @param value the size of the part; a negative value has no width
   * @param href the address of the list of what the part counts; null if there is none
   */
  public record Portion(String name, String tone, long value, @Nullable String href) {
    /** A part without a list. */
    public Portion(String name, String tone, long value) {
      this(name, tone, value, null);
    }
  }

  /** Draws the parts in their order; all are 0 wide when their sum is 0. */
  public static ShareChart of(List<Portion> portions) {
    double whole = portions.stream().mapToLong(part -> Math.max(0, part.value())).sum();
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (Portion portion : portions) {
      double width = whole == 0 ? 0 : Geometry.BOX * Math.max(0, portion.value()) / whole;
      parts.add(
          new Part(
              portion.name(),
              portion.tone(),
              portion.value(),
              Geometry.rounded(x),
              Geometry.rounded(width),
              portion.href()));
      x += width;
    }
    return new ShareChart(List.copyOf(parts));
  }
}
