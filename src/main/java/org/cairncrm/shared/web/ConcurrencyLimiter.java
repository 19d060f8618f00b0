package org.cairncrm.shared.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.cairncrm.shared.RequestActivity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the number of requests that are processed at once, the number that wait, and their waiting
 * time.
 */
final class ConcurrencyLimiter implements RequestActivity {
  private static final Logger LOG = LoggerFactory.getLogger(ConcurrencyLimiter.class);

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final long longestWait;
  private final LongAdder admitted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final RateLimitedLog warning = new RateLimitedLog();

  ConcurrencyLimiter(AdmissionSettings settings) {
    this.places = new Semaphore(settings.atWork(), true);
    this.mostWaiting = settings.waiting();
    this.longestWait = settings.longestWait().toNanos();
  }

  /** Whether a new request would not even be allowed to wait. */
  boolean crowded() {
    return waiting.get() >= mostWaiting;
  }

  /**
   * Waits for a place, in order of arrival. A caller that gets a place must {@linkplain #leave
   * leave} it again.
   *
   * @return false when no place became free in time
   */
  boolean enter() {
    boolean entered = among(0) || waited();
    if (entered) {
      admitted.increment();
    } else {
      refused();
    }
    return entered;
  }

  @Override
  public long admitted() {
    return admitted.sum();
  }

  void leave() {
    places.release();
  }

  private boolean waited() {
    try {
      return waiting.incrementAndGet() <= mostWaiting && among(longestWait);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Uses the timed {@code tryAcquire}, even with 0: the untimed variant ignores fairness. */
  private boolean among(long nanos) {
    try {
      return places.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Counts a rejected request. */
  void refused() {
    refused.increment();
    if (warning.now()) {
      LOG.warn("More requests come than can be worked on: {} were refused", refused.sumThenReset());
    }
  }
}
