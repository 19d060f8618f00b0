package org.cairncrm.journeys;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cairncrm.shared.Language;

/**
 * Keeps figures that took long, so that a page that refreshes itself does not count the same again
 * and again. Figures that are counted quickly are not kept.
 */
final class KeptFigures<T> {
  /** The time in nanoseconds from which figures are kept. */
  private static final long LONG = Duration.ofSeconds(1).toNanos();

  /** Figures are kept for this many times as long as counting them took. */
  private static final int KEPT_FOR = 20;

  private final Map<Key, Kept<T>> kept = new HashMap<>();

  /** The figures of a map for a period. One caller counts, and the others wait for the result. */
  synchronized T of(JourneyMap map, FigurePeriod period, Supplier<T> count) {
    long now = System.nanoTime();
    kept.values().removeIf(one -> one.until() - now < 0);
    var key = new Key(map, period.key(), Language.ofPage());
    Kept<T> known = kept.get(key);
    if (known != null) {
      return known.figures();
    }
    T figures = count.get();
    long took = System.nanoTime() - now;
    if (took > LONG) {
      kept.put(key, new Kept<>(figures, System.nanoTime() + took * KEPT_FOR));
    }
    return figures;
  }

  /** Titles are in the language of the page. */
  private record Key(JourneyMap map, String period, Language language) {}

  private record Kept<T>(T figures, long until) {}
}
