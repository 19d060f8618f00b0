package org.cairncrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down password guessing. Three counts of failures delay the next attempt, and each failure
 * doubles the delay:
 *
 * <ul>
 *   <li>for one account from one network, after 5 failures;
 *   <li>for one network and any account, after 50 (an IPv6 site: after 200);
 *   <li>for one account and any network, after 20. Each network then waits separately, for a minute
 *       at most, before its attempt is checked: guesses from other networks do not prolong that
 *       wait.
 * </ul>
 *
 * <p>Only the first count applies to a network from which the person has signed in before, with a
 * wait of at most half a minute. So nobody can lock out another person. The counts are kept in
 * bounded memory, separately on each instance.
 */
@Component
class SignInThrottle {
  private static final int FREE_FOR_A_PAIR = 5;
  private static final int FREE_FOR_AN_ACCOUNT = 20;
  private static final int FREE_FOR_A_NETWORK = 50;
  private static final int FREE_FOR_A_SITE = 200;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration LONGEST_FOR_AN_ACCOUNT = Duration.ofMinutes(1);
  private static final Duration LONGEST_AT_A_KNOWN_PLACE = Duration.ofSeconds(30);
  private static final Duration REMEMBERED = LONGEST.multipliedBy(2);
  private static final int LARGEST = 100_000;

  private final Clock clock;
  private final Cache<Object, Failures> failures = cache();
  private final Cache<Pair, Instant> arrivals = cache();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder()
        .maximumSize(LARGEST)
        .expireAfterWrite(REMEMBERED.multipliedBy(2))
        .build();
  }

  /**
   * Decides whether a password may be checked now. If so, the attempt counts as failed until {@link
   * #succeeded}, so that simultaneous attempts count as well.
   *
   * @param account the username as typed, in lower case; it need not exist
   * @param knownPlace whether this person has signed in from this network before
   */
  synchronized boolean admit(String account, Network from, boolean knownPlace) {
    Pair pair = new Pair(account, from.name());
    boolean admitted = knownPlace ? admitKnown(pair) : admitUnknown(pair, from);
    if (admitted) {
      count(pair, 1);
      count(new Account(account), 1);
      count(from.name(), 1);
      if (from.site() != null) {
        count(from.site(), 1);
      }
      arrivals.put(pair, clock.instant());
    }
    return admitted;
  }

  private boolean admitKnown(Pair pair) {
    return passed(pair, FREE_FOR_A_PAIR, LONGEST_AT_A_KNOWN_PLACE);
  }

  private boolean admitUnknown(Pair pair, Network from) {
    return passed(pair, FREE_FOR_A_PAIR, LONGEST)
        && passed(from.name(), FREE_FOR_A_NETWORK, LONGEST)
        && (from.site() == null || passed(from.site(), FREE_FOR_A_SITE, LONGEST))
        && accountPassed(pair);
  }

  /** Reverts the counts of {@link #admit} after a right password. */
  synchronized void succeeded(String account, Network from) {
    failures.invalidate(new Pair(account, from.name()));
    count(new Account(account), -1);
    count(from.name(), -1);
    if (from.site() != null) {
      count(from.site(), -1);
    }
  }

  /** Measures the wait of this network only, from its first attempt or its latest failure. */
  private boolean accountPassed(Pair pair) {
    Failures known = recent(new Account(pair.account()));
    if (known == null || known.number() < FREE_FOR_AN_ACCOUNT) {
      return true;
    }
    Instant since = arrivals.get(pair, first -> clock.instant());
    return !within(wait(known, FREE_FOR_AN_ACCOUNT, LONGEST_FOR_AN_ACCOUNT), since);
  }

  private boolean passed(Object key, int free, Duration longest) {
    Failures known = recent(key);
    return known == null
        || known.number() < free
        || !within(wait(known, free, longest), known.last());
  }

  private static Duration wait(Failures known, int free, Duration longest) {
    Duration wait = Duration.ofSeconds(1L << Math.min(20, known.number() - free));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /** The failures of the last half hour; older ones no longer count. */
  private @org.jspecify.annotations.Nullable Failures recent(Object key) {
    Failures known = failures.getIfPresent(key);
    return known != null && within(REMEMBERED, known.last()) ? known : null;
  }

  /** Uses the absolute distance, so that nobody waits longer because the clock was set back. */
  private boolean within(Duration time, Instant since) {
    return Duration.between(since, clock.instant()).abs().compareTo(time) < 0;
  }

  private void count(Object key, int more) {
    Failures known = recent(key);
    int number = (known == null ? 0 : known.number()) + more;
    Instant last = known == null || more > 0 ? clock.instant() : known.last();
    failures.put(key, new Failures(Math.max(0, number), last));
  }

  private record Pair(String account, String network) {}

  private record Account(String name) {}

  private record Failures(int number, Instant last) {}
}
