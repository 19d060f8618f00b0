package org.cairncrm.shared.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A vertical axis that starts at 0.
 *
 * @param step the distance between two ticks
 * @param count the number of steps
 */
record Scale(double step, int count) {
  private static final int MOST_STEPS = 4;
  private static final double[] NICE = {1, 2, 5, 10};

  /**
   * Creates an axis that ends at a round number (P. Heckbert, Nice numbers for graph labels,
   * Graphics Gems, 1990).
   */
  static Scale upTo(OptionalDouble most) {
    double top = most.orElse(0);
    if (top <= 0) {
      return new Scale(1, 1);
    }
    double least = top / MOST_STEPS;
    double magnitude = Math.pow(10, Math.floor(Math.log10(least)));
    double step = NICE[NICE.length - 1] * magnitude;
    for (double nice : NICE) {
      if (nice * magnitude >= least * (1 - 1e-9)) {
        step = nice * magnitude;
        break;
      }
    }
    return new Scale(step, (int) Math.ceil(top / step - 1e-9));
  }

  /** Creates an axis that ends at the highest value. */
  static Scale to(OptionalDouble most) {
    return new Scale(most.orElse(1), 1);
  }

  List<Double> steps() {
    return IntStream.rangeClosed(0, count).mapToObj(i -> step * i).toList();
  }

  /** The position of a value, counted downward as in SVG. */
  double y(double value) {
    return Geometry.rounded(Geometry.BOX * (1 - value / (step * count)));
  }
}
