package org.cairncrm.shared.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Limits a log statement to once a minute. */
final class RateLimitedLog {
  private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong next = new AtomicLong(System.nanoTime());

  boolean now() {
    long now = System.nanoTime();
    long due = next.get();
    return now - due >= 0 && next.compareAndSet(due, now + PAUSE);
  }
}
