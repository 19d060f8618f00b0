package org.cairncrm.journeys;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts stays by their length, in classes that grow by 5 %, so that quantiles of any number of
 * stays need little memory and are at most 5 % off.
 */
final class StayLength {
  private static final double GROWTH = Math.log(1.05);
  private static final double HOURS_A_DAY = 24;

  private StayLength() {}

  /** The class of a stay. */
  static int bucket(Duration stay) {
    double hours = Math.max(0, stay.toSeconds()) / 3600.0;
    return (int) Math.round(Math.log1p(hours) / GROWTH);
  }

  /**
   * The length in days up to which this share of the stays are; null if there are none.
   *
   * @param counts the number of stays of each class
   */
  static @Nullable Double quantile(Map<Integer, Long> counts, double share) {
    SortedMap<Integer, Long> sorted = new TreeMap<>(counts);
    long all = sorted.values().stream().mapToLong(Long::longValue).sum();
    long wanted = (long) Math.ceil(share * all);
    long seen = 0;
    for (Map.Entry<Integer, Long> one : sorted.entrySet()) {
      seen += one.getValue();
      if (seen >= wanted) {
        return Math.expm1(one.getKey() * GROWTH) / HOURS_A_DAY;
      }
    }
    return null;
  }
}
