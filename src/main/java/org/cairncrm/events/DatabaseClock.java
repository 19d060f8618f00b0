package org.cairncrm.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The clock of the whole system. It follows the database's clock, so that all instances agree. It
 * reads that clock rarely and continues with the machine's monotonic timer, which no change of the
 * system time affects. It therefore notices when the database's clock jumps, and follows only after
 * the jump has lasted for a while: work that fell due, expired or was deleted because of a wrong
 * time could not be undone.
 */
final class DatabaseClock extends Clock implements Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  /** The longest usable answer. After a longer one, the moment of the reading is too uncertain. */
  private static final long LONGEST_ANSWER = Duration.ofSeconds(1).toNanos();

  private final Supplier<Instant> database;
  private final LongSupplier timer;
  private final ClockSettings settings;
  private final ObjectProvider<ClockSetBack> setBack;
  private volatile Reading reading;
  private @Nullable Jump jump;

  /**
   * @param database reads the database's clock
   * @param timer {@link System#nanoTime}
   * @param setBack the listeners for a clock that goes back
   */
  DatabaseClock(
      Supplier<Instant> database,
      LongSupplier timer,
      ClockSettings settings,
      ObjectProvider<ClockSetBack> setBack) {
    this.database = database;
    this.timer = timer;
    this.settings = settings;
    this.setBack = setBack;
    this.reading = read();
  }

  private Reading read() {
    long before = timer.getAsLong();
    Instant there = database.get();
    long after = timer.getAsLong();
    return new Reading(there, before + (after - before) / 2, after - before > LONGEST_ANSWER);
  }

  @Override
  public boolean sweep() {
    if (reading.vague() || timer.getAsLong() - reading.nanos() >= settings.readEvery().toNanos()) {
      Reading there = read();
      if (!there.vague()) {
        look(there);
      }
    }
    return false;
  }

  private void look(Reading there) {
    Duration by = Duration.between(reading.at(there.nanos()), there.instant());
    Jump known = jump;
    if (near(by)) {
      if (known != null) {
        LOG.warn("The clock of the database is back where it should be");
      }
      follow(there);
    } else if (known == null || !near(by.minus(known.by()))) {
      LOG.error(
          "The clock of the database jumped by {}; it is followed if it stays there for {}",
          by.truncatedTo(ChronoUnit.SECONDS),
          settings.believedAfter());
      jump = new Jump(by, there.nanos());
    } else if (there.nanos() - known.seenAt() >= settings.believedAfter().toNanos()) {
      LOG.warn("The clock of the database stays where it jumped to, so it is followed");
      if (by.isNegative()) {
        setBack.forEach(one -> one.clockSetBack(there.instant()));
      }
      follow(there);
    }
  }

  private boolean near(Duration by) {
    return by.abs().compareTo(settings.mayStray()) <= 0;
  }

  private void follow(Reading there) {
    reading = there;
    jump = null;
  }

  @Override
  public Instant instant() {
    return reading.at(timer.getAsLong()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  /**
   * @param vague whether the answer took too long to be trusted. Only the first reading is used
   *     even then.
   */
  private record Reading(Instant instant, long nanos, boolean vague) {
    Instant at(long other) {
      return instant.plusNanos(other - nanos);
    }
  }

  private record Jump(Duration by, long seenAt) {}
}
