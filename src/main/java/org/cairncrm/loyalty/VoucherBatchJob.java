package org.cairncrm.loyalty;

import java.util.UUID;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.springframework.stereotype.Component;

/**
 * Generates the codes of a batch. Each step counts the codes that exist, so that a step that runs
 * again after a crash makes none too many.
 */
@Component
class VoucherBatchJob implements JobKind {
  static final String KIND = "loyalty.vouchers";

  /** The number of codes that one step generates. */
  static final int STEP = 5_000;

  private final VoucherBatchTable table;

  VoucherBatchJob(VoucherBatchTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Generate voucher codes";
  }

  @Override
  public JobStep step(JobState state) {
    UUID batch = UUID.fromString(state.parameters().replace("\"", ""));
    VoucherBatchTable.Generated generated = table.generate(batch, STEP);
    return new JobStep(
        generated.codes() < generated.wanted() ? batch.toString() : null,
        generated.codes(),
        (long) generated.wanted(),
        null);
  }
}
