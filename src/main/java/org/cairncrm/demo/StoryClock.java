package org.cairncrm.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a store with a demo story. It shows the moments of the story to the thread that
 * loads it and to the threads that this one starts, and the real time to everybody else.
 */
final class StoryClock extends Clock {
  private final Clock real;
  private final InheritableThreadLocal<@Nullable Instant> moment = new InheritableThreadLocal<>();

  StoryClock(Clock real) {
    this.real = real;
  }

  /** Runs something at a moment of the story. */
  void at(Instant instant, Runnable happens) {
    moment.set(instant);
    try {
      happens.run();
    } finally {
      moment.remove();
    }
  }

  /** Whether the current thread loads the story. */
  boolean inStory() {
    return moment.get() != null;
  }

  @Override
  public Instant instant() {
    Instant inStory = moment.get();
    return inStory == null ? real.instant() : inStory;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
