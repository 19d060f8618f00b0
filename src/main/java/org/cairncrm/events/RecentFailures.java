package org.cairncrm.events;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The reactions that failed recently. They keep a savepoint for a while, so that a broken reaction
 * does not make every command run twice.
 */
@Component
class RecentFailures {
  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final EventSettings settings;
  private final Clock clock;

  RecentFailures(EventSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Set<String> current() {
    if (until.isEmpty()) {
      return Set.of();
    }
    Instant now = clock.instant();
    until.values().removeIf(now::isAfter);
    return new HashSet<>(until.keySet());
  }

  void add(String reaction) {
    until.put(reaction, clock.instant().plus(settings.savepointFor()));
  }
}
