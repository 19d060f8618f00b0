package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Actor;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Starts a check of the books when the last one, by anybody, is an hour old. Two instances that
 * look at the same moment start one each, which does no harm.
 */
@Component
class HourlyBooksCheck implements Sweeper {
  /** The number of earlier checks that are kept. */
  private static final int KEPT = 3;

  private final Jobs jobs;
  private final Clock clock;
  private final Duration every;

  @Autowired
  HourlyBooksCheck(Jobs jobs, Clock clock, ProgrammeSettings settings) {
    this(jobs, clock, settings.checkBooksEvery());
  }

  /**
   * @param every zero for never
   */
  HourlyBooksCheck(Jobs jobs, Clock clock, Duration every) {
    this.jobs = jobs;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public boolean sweep() {
    if (every.isZero()) {
      return false;
    }
    Job last = jobs.newest(LedgerAudit.KIND);
    boolean due =
        last == null || last.finishedAt() != null && !last.requestedAt().plus(every).isAfter(now());
    if (due) {
      jobs.removeOld(LedgerAudit.KIND, KEPT);
      Caller.as(Actor.CAIRN, () -> jobs.start(LedgerAudit.KIND, "{}"));
    }
    return due;
  }

  private Instant now() {
    return clock.instant();
  }
}
