package org.cairncrm.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The clock while the story is told: stands at its moments, and is the real one before and after.
 */
final class StoryClock extends Clock {
  private final Clock real;
  private final AtomicReference<@Nullable Instant> moment = new AtomicReference<>();

  StoryClock(Clock real) {
    this.real = real;
  }

  void standAt(Instant instant) {
    moment.set(instant);
  }

  /** Whether the story is being told. */
  boolean standing() {
    return moment.get() != null;
  }

  void goOn() {
    moment.set(null);
  }

  @Override
  public Instant instant() {
    Instant told = moment.get();
    return told == null ? real.instant() : told;
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
