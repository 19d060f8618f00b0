package org.cairncrm.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after some failures every further one doubles the wait, for a username from
 * an address and, later, for an address as a whole. Nobody can lock out somebody else from
 * elsewhere. Kept in memory, bounded; each instance counts for itself.
 */
@Component
class SignInThrottle {
  private static final int FREE_FOR_A_NAME = 5;
  private static final int FREE_FOR_AN_ADDRESS = 50;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean allows(String username, String address) {
    return allows(name(username, address), FREE_FOR_A_NAME) && allows(address, FREE_FOR_AN_ADDRESS);
  }

  synchronized void failed(String username, String address) {
    count(name(username, address));
    count(address);
  }

  synchronized void succeeded(String username, String address) {
    failures.remove(name(username, address));
  }

  private static String name(String username, String address) {
    return Integer.toHexString(username.hashCode()) + " " + address;
  }

  private boolean allows(String key, int free) {
    Failures known = failures.get(key);
    return known == null || known.number() < free || !within(wait(known, free), known.last());
  }

  private static Duration wait(Failures known, int free) {
    Duration wait = Duration.ofSeconds(1L << Math.min(20, known.number() - free));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Nobody waits for longer because the clock was set back. */
  private boolean within(Duration time, Instant since) {
    return Duration.between(since, clock.instant()).abs().compareTo(time) < 0;
  }

  /** Failures long past count no more. */
  private void count(String key) {
    Instant now = clock.instant();
    Failures known = failures.remove(key);
    boolean recent = known != null && within(LONGEST.multipliedBy(2), known.last());
    int before = recent && known != null ? known.number() : 0;
    failures.put(key, new Failures(before + 1, now));
  }

  private record Failures(int number, Instant last) {}
}
