package org.cairncrm.work;

import static org.cairncrm.work.db.Tables.JOB;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.ClockSetBack;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Faults;
import org.cairncrm.shared.Ids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs the next step of a job under a lease, so that another instance continues the job when this
 * one dies.
 */
@Component
class JobSteps implements Sweeper, ClockSetBack {
  private final DSLContext sql;
  private final ObjectProvider<JobKind> kinds;
  private final EventSettings pauses;
  private final WorkSettings settings;
  private final Clock clock;

  JobSteps(
      DSLContext sql,
      ObjectProvider<JobKind> kinds,
      EventSettings pauses,
      WorkSettings settings,
      Clock clock) {
    this.sql = sql;
    this.kinds = kinds;
    this.pauses = pauses;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean sweep() {
    Claimed job = claim(Ids.next());
    if (job == null) {
      return false;
    }
    try (LeaseRenewal _ = LeaseRenewal.of(settings.lease(), () -> renew(job))) {
      JobKind kind =
          kinds.stream().filter(one -> one.kind().equals(job.kind())).findFirst().orElseThrow();
      advanced(job, WaitPolicy.during(() -> kind.step(job.state())));
    } catch (RuntimeException failed) {
      failed(job, failed);
    } catch (Error broken) {
      failed(job, broken);
      throw broken;
    }
    return true;
  }

  /**
   * Shortens waits that are too long for the new time to the length of a lease, because a step may
   * be running.
   */
  @Override
  public void clockSetBack(Instant now) {
    sql.update(JOB)
        .set(JOB.LEASE_UNTIL, now.plus(settings.lease()))
        .where(
            JOB.STATUS.in(List.of(JobStatus.WAITING, JobStatus.RUNNING)),
            JOB.LEASE_UNTIL.gt(now.plus(pauses.longestPause()).plus(settings.lease())))
        .execute();
  }

  private @Nullable Claimed claim(UUID lease) {
    Instant now = clock.instant();
    var free = JOB.as("free");
    return sql.update(JOB)
        .set(JOB.STATUS, JobStatus.RUNNING)
        .set(JOB.LEASE, lease)
        .set(JOB.LEASE_UNTIL, now.plus(settings.lease()))
        .where(
            JOB.JOB_ID.eq(
                sql.select(free.JOB_ID)
                    .from(free)
                    .where(free.STATUS.in(List.of(JobStatus.WAITING, JobStatus.RUNNING)))
                    .and(free.LEASE_UNTIL.isNull().or(free.LEASE_UNTIL.lt(now)))
                    .orderBy(free.REQUESTED_AT)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()))
        .returning()
        .fetchOne(
            row ->
                new Claimed(
                    row.getJobId(),
                    lease,
                    row.getKind(),
                    row.getTries(),
                    new JobState(
                        row.getParameters().data(),
                        row.getCheckpoint(),
                        row.getDone(),
                        row.getResult() == null ? null : row.getResult().data())));
  }

  private boolean renew(Claimed job) {
    return sql.update(JOB)
            .set(JOB.LEASE_UNTIL, clock.instant().plus(settings.lease()))
            .where(own(job))
            .execute()
        == 1;
  }

  private void advanced(Claimed job, JobStep step) {
    boolean last = step.checkpoint() == null;
    var update =
        sql.update(JOB)
            .set(JOB.CHECKPOINT, step.checkpoint())
            .set(JOB.DONE, step.done())
            .set(JOB.TOTAL, step.total())
            .set(JOB.TRIES, 0)
            .setNull(JOB.ERROR)
            .setNull(JOB.LEASE)
            .setNull(JOB.LEASE_UNTIL)
            // a job that was paused or resumed during the step keeps that status
            .set(JOB.STATUS, last ? DSL.val(JobStatus.DONE, JOB.STATUS) : JOB.STATUS)
            .set(JOB.FINISHED_AT, last ? clock.instant() : null);
    String result = step.result();
    (result == null ? update : update.set(JOB.RESULT, JSONB.valueOf(result)))
        .where(own(job), JOB.STATUS.in(Jobs.OPEN))
        .execute();
  }

  private void failed(Claimed job, Throwable error) {
    // a transient fault does not count: a full disk or a broken network may last for hours
    int tries = Faults.passing(error) ? Math.max(1, job.tries()) : job.tries() + 1;
    boolean dead = tries >= settings.mostTries();
    sql.update(JOB)
        .set(JOB.TRIES, tries)
        .set(JOB.ERROR, error.toString())
        .set(
            JOB.STATUS,
            dead
                ? DSL.val(JobStatus.FAILED, JOB.STATUS)
                : DSL.when(JOB.STATUS.eq(JobStatus.PAUSED), JOB.STATUS)
                    .otherwise(JobStatus.WAITING))
        .set(JOB.LEASE_UNTIL, dead ? null : clock.instant().plus(pauses.retryAfter(tries)))
        .set(JOB.FINISHED_AT, dead ? clock.instant() : null)
        .setNull(JOB.LEASE)
        .where(own(job), JOB.STATUS.in(Jobs.OPEN))
        .execute();
  }

  /** Matches the job only while its lease is still this step's. */
  private static Condition own(Claimed job) {
    return JOB.JOB_ID.eq(job.id()).and(JOB.LEASE.eq(job.lease()));
  }

  private record Claimed(UUID id, UUID lease, String kind, int tries, JobState state) {}
}
