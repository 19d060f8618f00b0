package org.cairncrm.events;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.cairncrm.shared.RequestActivity;

/**
 * Lets a walk over the whole history give way to requests. While requests come fast, the walk rests
 * after each part, so that it uses a fixed share of the time. A few people who use the console, or
 * a program that asks how far the walk is, do not slow it down.
 */
final class Pace {
  /** A walk beside requests works for one part of the time and rests for so many. */
  private static final int RESTS = 4;

  /** More requests than these a second are given way to. */
  private static final double MANY = 20;

  private static final long SECOND = 1_000_000_000;

  /** The time, in nanoseconds, over which requests are counted at least. */
  private static final long WINDOW = SECOND / 4;

  private final RequestActivity requests;
  private final LongSupplier nanoTime;
  private final LongConsumer rest;
  private long partSince;
  private long countedSince;
  private long admitted;
  private boolean busy;

  Pace(RequestActivity requests) {
    this(requests, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * @param nanoTime the time in nanoseconds, from any beginning
   * @param rest waits for so many nanoseconds
   */
  Pace(RequestActivity requests, LongSupplier nanoTime, LongConsumer rest) {
    this.requests = requests;
    this.nanoTime = nanoTime;
    this.rest = rest;
    this.partSince = nanoTime.getAsLong();
    this.countedSince = partSince;
    this.admitted = requests.admitted();
  }

  /** Called after each part of the work. */
  void giveWay() {
    long now = nanoTime.getAsLong();
    count(now);
    if (busy) {
      rest.accept(RESTS * (now - partSince));
      now = nanoTime.getAsLong();
    }
    partSince = now;
  }

  /** Whether requests came fast when they were last counted. */
  boolean isBusy() {
    return busy;
  }

  private void count(long now) {
    long counted = now - countedSince;
    if (counted >= WINDOW) {
      long all = requests.admitted();
      busy = (double) (all - admitted) * SECOND / counted > MANY;
      admitted = all;
      countedSince = now;
    }
  }
}
