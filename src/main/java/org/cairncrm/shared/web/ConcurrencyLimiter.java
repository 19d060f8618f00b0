package org.cairncrm.shared.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only so many be at work, and only so many wait for it, each only so long. */
final class ConcurrencyLimiter {
  private static final Logger LOG = LoggerFactory.getLogger(ConcurrencyLimiter.class);

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final long longestWait;
  private final LongAdder refused = new LongAdder();
  private final RateLimitedLog warning = new RateLimitedLog();

  ConcurrencyLimiter(AdmissionSettings settings) {
    this.places = new Semaphore(settings.atWork(), true);
    this.mostWaiting = settings.waiting();
    this.longestWait = settings.longestWait().toNanos();
  }

  /** Whether who comes now will find no room even to wait in. */
  boolean crowded() {
    return waiting.get() >= mostWaiting;
  }

  /**
   * Waits for a place, first come, first served. Who gets one {@linkplain #leave leaves} it again.
   *
   * @return false when there is none in time
   */
  boolean enter() {
    boolean entered = among(0) || waited();
    if (!entered) {
      refused();
    }
    return entered;
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

  /** With a time, be it none: without one, newcomers would overtake those who wait. */
  private boolean among(long nanos) {
    try {
      return places.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Counts one who was not let in. */
  void refused() {
    refused.increment();
    if (warning.now()) {
      LOG.warn("More requests come than can be worked on: {} were refused", refused.sumThenReset());
    }
  }
}
