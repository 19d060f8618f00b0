package org.cairncrm.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a store with a demo story. The thread that loads the story, and the threads that it
 * starts, see the moments of the story. All other threads see the real time.
 */
final class StoryClock extends Clock {
  private final Clock real;
  private final InheritableThreadLocal<@Nullable Instant> moment = new InheritableThreadLocal<>();

  StoryClock(Clock real) {
    this.real = real;
  }

  /** Runs an action at a moment of the story. */
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
