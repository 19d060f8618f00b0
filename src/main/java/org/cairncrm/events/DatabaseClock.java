package org.cairncrm.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;

/**
 * The one clock: the database's, so that all instances agree, read rarely and carried on in between
 * by the machine's steady timer, which no change of the system's time moves.
 */
final class DatabaseClock extends Clock implements Sweeper {
  private static final long STALE_AFTER = 60_000_000_000L;

  private final DSLContext sql;
  private volatile Reading reading;

  DatabaseClock(DSLContext sql) {
    this.sql = sql;
    this.reading = read();
  }

  private Reading read() {
    long before = System.nanoTime();
    Instant there = sql.fetchSingle("select clock_timestamp()").into(Instant.class);
    long after = System.nanoTime();
    return new Reading(there, before + (after - before) / 2);
  }

  @Override
  public boolean sweep() {
    if (System.nanoTime() - reading.nanos() > STALE_AFTER) {
      reading = read();
    }
    return false;
  }

  @Override
  public Instant instant() {
    Reading last = reading;
    return last.instant()
        .plusNanos(System.nanoTime() - last.nanos())
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  private record Reading(Instant instant, long nanos) {}
}
