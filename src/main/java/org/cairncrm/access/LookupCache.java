package org.cairncrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers tokens or people, which every request looks up. Bounded in time and number: a change
 * made by another instance takes effect here after {@link #FRESH} at the latest. The time is the
 * machine's steady timer, so a clock that is set back keeps no entry alive.
 */
final class LookupCache<K, V> {
  static final Duration FRESH = Duration.ofSeconds(5);
  private static final int LARGEST = 10_000;

  private final Cache<K, V> found;

  LookupCache() {
    this(Ticker.systemTicker());
  }

  LookupCache(Ticker ticker) {
    this.found =
        Caffeine.newBuilder().ticker(ticker).maximumSize(LARGEST).expireAfterWrite(FRESH).build();
  }

  /**
   * Holds no lock during the lookup: it needs a connection, for which a caller may have to wait.
   *
   * @param lookup is asked when nothing fresh is known; its null is not remembered
   */
  @Nullable V get(K key, Function<K, @Nullable V> lookup) {
    V known = found.getIfPresent(key);
    if (known == null) {
      known = lookup.apply(key);
      if (known != null) {
        found.put(key, known);
      }
    }
    return known;
  }

  void clear() {
    found.invalidateAll();
  }
}
