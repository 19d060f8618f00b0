package org.cairncrm.events;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.cairncrm.shared.RequestActivity;

/**
 * Lets a walk over the whole history give way to requests. While requests come, the walk rests
 * after each part, so that it uses a fixed share of the time; without requests it never rests.
 */
final class Pace {
  /** A walk beside requests works for one part of the time and rests for so many. */
  private static final int RESTS = 4;

  private final RequestActivity requests;
  private final LongSupplier nanoTime;
  private final LongConsumer rest;
  private long since;
  private long admitted;

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
    this.since = nanoTime.getAsLong();
    this.admitted = requests.admitted();
  }

  /** Called after each part of the work. */
  void giveWay() {
    long worked = nanoTime.getAsLong() - since;
    if (requests.admitted() != admitted) {
      rest.accept(RESTS * worked);
    }
    since = nanoTime.getAsLong();
    admitted = requests.admitted();
  }
}
