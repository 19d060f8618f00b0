package org.cairncrm.work;

import static org.cairncrm.work.db.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts and manages background jobs; any instance runs their steps. */
@Component
public class Jobs {
  static final List<JobStatus> OPEN =
      List.of(JobStatus.WAITING, JobStatus.RUNNING, JobStatus.PAUSED);
  private static final Duration LATELY = Duration.ofDays(7);
  private static final SelectFieldOrAsterisk[] COLUMNS = {
    JOB.JOB_ID,
    JOB.KIND,
    JOB.STATUS,
    JOB.DONE,
    JOB.TOTAL,
    JOB.RESULT,
    JOB.ERROR,
    JOB.REQUESTED_BY,
    JOB.REQUESTED_AT,
    JOB.FINISHED_AT
  };

  private final DSLContext sql;
  private final ObjectProvider<CurrentActor> actors;
  private final ObjectProvider<JobKind> kinds;
  private final Worker worker;
  private final Clock clock;

  Jobs(
      DSLContext sql,
      ObjectProvider<CurrentActor> actors,
      ObjectProvider<JobKind> kinds,
      Worker worker,
      Clock clock) {
    this.sql = sql;
    this.actors = actors;
    this.kinds = kinds;
    this.worker = worker;
    this.clock = clock;
  }

  /**
   * @param parameters JSON in a form that the kind defines
   */
  public Job start(String kind, String parameters) {
    CurrentActor current = actors.getIfUnique();
    UUID id = Ids.next();
    sql.insertInto(JOB)
        .set(JOB.JOB_ID, id)
        .set(JOB.KIND, kind)
        .set(JOB.PARAMETERS, JSONB.valueOf(parameters))
        .set(JOB.STATUS, JobStatus.WAITING)
        .set(JOB.REQUESTED_BY, current == null ? Actor.CAIRN : current.actor())
        .set(JOB.REQUESTED_AT, clock.instant())
        .execute();
    worker.wake();
    return get(id);
  }

  /**
   * Wakes the worker. Call it after the commit if {@link #start} ran within your own transaction.
   */
  public void wake() {
    worker.wake();
  }

  /**
   * @throws NotFound when there is no such job
   */
  public Job get(UUID id) {
    Job job = sql.select(COLUMNS).from(JOB).where(JOB.JOB_ID.eq(id)).fetchOne(this::job);
    if (job == null) {
      throw new NotFound("job", id);
    }
    return job;
  }

  /**
   * The JSON with which a job was started.
   *
   * @throws NotFound when there is no such job
   */
  public String parameters(UUID id) {
    JSONB parameters =
        sql.select(JOB.PARAMETERS).from(JOB).where(JOB.JOB_ID.eq(id)).fetchOne(JOB.PARAMETERS);
    if (parameters == null) {
      throw new NotFound("job", id);
    }
    return parameters.data();
  }

  /** The jobs with these ids that exist, by id. */
  public Map<UUID, Job> get(Collection<UUID> ids) {
    return sql.select(COLUMNS).from(JOB).where(JOB.JOB_ID.in(ids)).fetchMap(JOB.JOB_ID, this::job);
  }

  /** The newest jobs, newest first. */
  public List<Job> newest(int limit) {
    return sql.select(COLUMNS).from(JOB).orderBy(JOB.JOB_ID.desc()).limit(limit).fetch(this::job);
  }

  /** The jobs that are under way, and those that failed within the last week, newest first. */
  public List<Job> current(int limit) {
    Instant lately = clock.instant().minus(LATELY);
    return sql.select(COLUMNS)
        .from(JOB)
        .where(
            JOB.STATUS.in(OPEN).or(JOB.STATUS.eq(JobStatus.FAILED).and(JOB.FINISHED_AT.ge(lately))))
        .orderBy(JOB.JOB_ID.desc())
        .limit(limit)
        .fetch(this::job);
  }

  /** The newest job of one kind; null when there is none. */
  public @Nullable Job newest(String kind) {
    return sql.select(COLUMNS)
        .from(JOB)
        .where(JOB.KIND.eq(kind))
        .orderBy(JOB.JOB_ID.desc())
        .limit(1)
        .fetchOne(this::job);
  }

  /** Removes the jobs of a kind that have ended, except the newest ones. */
  public void removeOld(String kind, int kept) {
    sql.deleteFrom(JOB)
        .where(
            JOB.STATUS.notIn(OPEN),
            JOB.JOB_ID.in(
                sql.select(JOB.JOB_ID)
                    .from(JOB)
                    .where(JOB.KIND.eq(kind))
                    .orderBy(JOB.JOB_ID.desc())
                    .offset(kept)))
        .execute();
  }

  /**
   * Cancels a job after its current step.
   *
   * @throws NotFound when there is no such job
   * @throws Conflict when it has ended already
   */
  public Job cancel(UUID id) {
    boolean open =
        sql.update(JOB)
                .set(JOB.STATUS, JobStatus.CANCELLED)
                .set(JOB.FINISHED_AT, clock.instant())
                .where(JOB.JOB_ID.eq(id), JOB.STATUS.in(OPEN))
                .execute()
            == 1;
    Job job = get(id);
    if (!open) {
      throw new Conflict("This job has ended already");
    }
    return job;
  }

  /**
   * Pauses a job after its current step, until it is resumed.
   *
   * @throws NotFound when there is no such job
   * @throws Conflict when it is neither waiting nor running
   */
  public Job pause(UUID id) {
    return change(
        id,
        List.of(JobStatus.WAITING, JobStatus.RUNNING),
        JobStatus.PAUSED,
        "This job is not under way");
  }

  /**
   * Resumes a paused job at the point where it stopped.
   *
   * @throws NotFound when there is no such job
   * @throws Conflict when it is not paused
   */
  public Job resume(UUID id) {
    Job job = change(id, List.of(JobStatus.PAUSED), JobStatus.WAITING, "This job is not paused");
    worker.wake();
    return job;
  }

  private Job change(UUID id, List<JobStatus> from, JobStatus to, String otherwise) {
    int changed =
        sql.update(JOB).set(JOB.STATUS, to).where(JOB.JOB_ID.eq(id), JOB.STATUS.in(from)).execute();
    Job job = get(id);
    if (changed == 0) {
      throw new Conflict(otherwise);
    }
    return job;
  }

  private Job job(Record row) {
    JSONB result = row.get(JOB.RESULT);
    return new Job(
        row.get(JOB.JOB_ID),
        row.get(JOB.KIND),
        title(row.get(JOB.KIND)),
        row.get(JOB.STATUS),
        row.get(JOB.DONE),
        row.get(JOB.TOTAL),
        result == null ? null : result.data(),
        row.get(JOB.ERROR),
        row.get(JOB.REQUESTED_BY),
        row.get(JOB.REQUESTED_AT),
        row.get(JOB.FINISHED_AT));
  }

  /** The title of a kind; the kind itself if no module declares it any more. */
  private String title(String kind) {
    return kinds.stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .map(JobKind::title)
        .orElse(kind);
  }
}
