package org.cairncrm.journeys;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.cairncrm.shared.Language;

/**
 * Keeps figures that took long, so that a page that refreshes itself does not count the same again
 * and again. Figures that are counted quickly are counted anew, unless the caller wants those of
 * the last minutes.
 */
final class KeptFigures<T> {
  /** The time in nanoseconds from which figures are kept. */
  private static final long LONG = Duration.ofSeconds(1).toNanos();

  /** Figures are kept for this many times as long as counting them took. */
  private static final int KEPT_FOR = 20;

  /** The time in nanoseconds for which all figures are kept. */
  private static final long LATELY = Duration.ofMinutes(10).toNanos();

  private final Map<Key, Kept<T>> kept = new HashMap<>();

  /** The figures of a map for a period. One caller counts, and the others wait for the result. */
  T of(JourneyMap map, FigurePeriod period, Supplier<T> count) {
    return find(map, period, count, known -> known.took() * KEPT_FOR);
  }

  /** The figures as they were counted in the last ten minutes, or else now. */
  T lately(JourneyMap map, FigurePeriod period, Supplier<T> count) {
    return find(map, period, count, known -> Math.max(LATELY, known.took() * KEPT_FOR));
  }

  private synchronized T find(
      JourneyMap map, FigurePeriod period, Supplier<T> count, ToLongFunction<Kept<T>> age) {
    long now = System.nanoTime();
    kept.values().removeIf(one -> now - one.at() > Math.max(LATELY, one.took() * KEPT_FOR));
    var key = new Key(map, period.key(), Language.ofPage());
    Kept<T> known = kept.get(key);
    if (known != null && now - known.at() <= age.applyAsLong(known)) {
      return known.figures();
    }
    T figures = count.get();
    long took = System.nanoTime() - now;
    kept.put(key, new Kept<>(figures, now + took, took > LONG ? took : 0));
    return figures;
  }

  /** Titles are in the language of the page. */
  private record Key(JourneyMap map, String period, Language language) {}

  /**
   * Figures with the time at which they were counted.
   *
   * @param took how long that took, in nanoseconds; 0 if not long
   */
  private record Kept<T>(T figures, long at, long took) {}
}
