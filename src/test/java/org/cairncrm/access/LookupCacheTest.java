package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookupCacheTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LookupCache<String, Integer> cache = new LookupCache<>(nanos::get);
  private int lookups;

  @Test
  void a_value_is_looked_up_again_after_five_seconds_and_not_before() {
    assertThat(look()).isEqualTo(1);
    nanos.set(LookupCache.FRESH.toNanos() - 1);
    assertThat(look()).isEqualTo(1);
    nanos.set(LookupCache.FRESH.toNanos());
    assertThat(look()).isEqualTo(2);
  }

  private @Nullable Integer look() {
    return cache.get("key", key -> ++lookups);
  }
}
