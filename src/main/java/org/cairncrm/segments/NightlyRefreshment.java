package org.cairncrm.segments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Sweeper;
import org.cairncrm.orders.PurchaseTotals;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts the {@linkplain SegmentRefreshJob refreshment} once a night, and at once where there are
 * orders and no scores yet. A night that was missed is made up for when Cairn runs again.
 */
@Component
class NightlyRefreshment implements Sweeper {
  private final SegmentTable table;
  private final PurchaseTotals totals;
  private final SegmentSettings settings;
  private final Jobs jobs;
  private final Commands commands;
  private final BusinessZone zone;
  private final Clock clock;

  NightlyRefreshment(
      SegmentTable table,
      PurchaseTotals totals,
      SegmentSettings settings,
      @Lazy Jobs jobs,
      Commands commands,
      BusinessZone zone,
      Clock clock) {
    this.table = table;
    this.totals = totals;
    this.settings = settings;
    this.jobs = jobs;
    this.commands = commands;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public boolean sweep() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone.id());
    Instant today = now.toLocalDate().atStartOfDay(zone.id()).toInstant();
    if (settings.nightly()
        && isDue(now, table.requestedOn())
        && totals.anyBefore(today)
        && !isOpen()) {
      start(now.toLocalDate());
    }
    return false;
  }

  private boolean isDue(LocalDateTime now, @Nullable LocalDate last) {
    return last == null
        || last.isBefore(now.toLocalDate()) && !now.toLocalTime().isBefore(settings.refreshAt());
  }

  private boolean isOpen() {
    Job newest = jobs.newest(SegmentRefreshJob.KIND);
    return newest != null && newest.finishedAt() == null;
  }

  /** One instance of several starts it. */
  private void start(LocalDate day) {
    boolean started =
        CommandMode.current()
            .asCairn()
            .call(
                () ->
                    commands.run(
                        () -> {
                          boolean first = table.request(day);
                          if (first) {
                            jobs.start(SegmentRefreshJob.KIND, "{}");
                          }
                          return first;
                        }));
    if (started) {
      jobs.wake();
    }
  }
}
