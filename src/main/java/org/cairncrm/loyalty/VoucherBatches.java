package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER_BATCH;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.Audit;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Jobs;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Batches of vouchers: codes generated in the background, or one code that customers share. */
@Component
public class VoucherBatches {
  private static final int LISTED = 200;

  private final VoucherBatchTable table;
  private final Commands commands;
  private final Jobs jobs;
  private final Audit audit;
  private final CurrentActor actor;
  private final Clock clock;

  VoucherBatches(
      VoucherBatchTable table,
      Commands commands,
      Jobs jobs,
      Audit audit,
      CurrentActor actor,
      Clock clock) {
    this.table = table;
    this.commands = commands;
    this.jobs = jobs;
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Makes the shared code at once, or starts the job that generates the codes.
   *
   * @throws Conflict if the shared code exists already
   */
  public VoucherBatch create(NewVoucherBatch asked) {
    asked.require(clock.instant());
    asked.terms().require(clock.instant());
    UUID id = Ids.next();
    commands.run(
        () -> {
          UUID job =
              asked.code() == null
                  ? jobs.start(VoucherBatchJob.KIND, '"' + id.toString() + '"').id()
                  : null;
          table.add(id, asked, job, actor.actor());
          if (asked.code() != null && !table.share(id, asked, asked.code())) {
            throw new Conflict(
                "The code %s exists already: choose another one".formatted(asked.code()),
                List.of(new FieldError("code", "exists already")));
          }
          audit.record(
              "voucher-batch-created",
              "voucher-batch:" + id,
              Map.of("title", asked.title(), "codes", asked.codes()));
          return id;
        });
    jobs.wake();
    return get(id);
  }

  /**
   * @throws NotFound if there is no such batch
   */
  public VoucherBatch get(UUID id) {
    return find(VOUCHER_BATCH.BATCH_ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("batch of vouchers", id));
  }

  /** The newest batches, newest first. */
  public List<VoucherBatch> newest() {
    return find(noCondition());
  }

  private List<VoucherBatch> find(Condition which) {
    List<VoucherBatchTable.Stored> stored = table.find(which, LISTED);
    Map<UUID, Job> running =
        jobs.get(
            stored.stream()
                .map(VoucherBatchTable.Stored::job)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, VoucherBatchTable.Counts> counts =
        table.counts(stored.stream().map(VoucherBatchTable.Stored::id).toList());
    return stored.stream()
        .map(
            one ->
                table.batch(
                    one, counts.getOrDefault(one.id(), VoucherBatchTable.Counts.NONE), running))
        .toList();
  }

  /**
   * Stops a batch: none of its vouchers can be used any more, and no more codes are generated. Uses
   * so far stay.
   *
   * @throws NotFound if there is no such batch
   * @throws Conflict if it was stopped before
   */
  public VoucherBatch stop(UUID id, VoucherBatchStop stop) {
    VoucherBatch batch = get(id);
    commands.run(
        () -> {
          if (!table.stop(id, stop.reason(), actor.actor())) {
            throw new Conflict("This batch was stopped already");
          }
          audit.record(
              "voucher-batch-stopped", "voucher-batch:" + id, Map.of("reason", stop.reason()));
          return id;
        });
    cancelJob(batch);
    return get(id);
  }

  /**
   * Cancels the job that generates the codes. Codes that exist stay usable.
   *
   * @throws NotFound if there is no such batch
   * @throws Conflict if the job has ended
   */
  public VoucherBatch cancel(UUID id) {
    VoucherBatch batch = get(id);
    if (batch.job() == null) {
      throw new Conflict("The codes of this batch are all generated");
    }
    jobs.cancel(batch.job().id());
    audit.record("voucher-batch-cancelled", "voucher-batch:" + id, Map.of());
    return get(id);
  }

  private void cancelJob(VoucherBatch batch) {
    Job job = batch.job();
    if (job != null && (job.status() == JobStatus.WAITING || job.status() == JobStatus.RUNNING)) {
      jobs.cancel(job.id());
    }
  }
}
