package org.cairncrm.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up a moment ago. Bounded in time and number: what another instance changes is
 * seen here after {@link #FRESH} at the latest.
 */
final class Recent<K, V> {
  static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<K, Seen<V>> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  Recent(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param look is asked when nothing fresh is known; its null is not remembered
   */
  @Nullable V get(K key, Function<K, @Nullable V> look) {
    Instant now = clock.instant();
    Seen<V> known = seen.get(key);
    if (known != null && known.fresh(now)) {
      return known.value();
    }
    V found = look.apply(key);
    if (found == null) {
      seen.remove(key);
      return null;
    }
    if (seen.size() >= MOST) {
      seen.clear();
    }
    seen.put(key, new Seen<>(found, now));
    return found;
  }

  void forgetAll() {
    seen.clear();
  }

  private record Seen<V>(V value, Instant at) {
    /** Not either when the clock went back since: it would be taken for fresh for as long. */
    boolean fresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }
}
