package org.cairncrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches tokens or people, which every request looks up. The cache is bounded in time and size: a
 * change by another instance takes effect here after {@link #FRESH} at the latest. It uses the
 * machine's monotonic timer, so that an entry still expires when the clock is set back.
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
   * Returns a cached or new value. Holds no lock during the lookup, because a lookup may have to
   * wait for a database connection.
   *
   * @param lookup called when no fresh value is cached; null results are not cached
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
