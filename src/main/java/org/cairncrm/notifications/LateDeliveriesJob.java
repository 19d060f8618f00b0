package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.NOTIFICATION;

import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.cairncrm.work.Jobs;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Adds the late deliveries from before they were counted. It begins at the start of the application
 * if there are any, runs in the background, and goes on where it stopped.
 */
@Component
class LateDeliveriesJob implements JobKind, ApplicationRunner {
  static final String KIND = "notifications.late-deliveries";

  /** The number of customers of one step. */
  private static final int STEP = 100;

  private static final CustomerId FIRST = new CustomerId(new UUID(0, 0));

  private final DSLContext sql;
  private final LateDeliveryTable table;
  private final Jobs jobs;

  LateDeliveriesJob(DSLContext sql, LateDeliveryTable table, @Lazy Jobs jobs) {
    this.sql = sql;
    this.table = table;
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Count the late deliveries of the past";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (jobs.newest(KIND) == null && !informedAfter(FIRST, 1).isEmpty()) {
      jobs.start(KIND, "{}");
    }
  }

  @Override
  public JobStep step(JobState state) {
    CustomerId after = state.checkpoint() == null ? FIRST : CustomerId.of(state.checkpoint());
    List<CustomerId> customers = informedAfter(after, STEP);
    customers.forEach(table::replay);
    long done = state.done() + customers.size();
    boolean last = customers.size() < STEP;
    return new JobStep(
        last ? null : customers.getLast().toString(), done, last ? done : null, null);
  }

  /** The customers after this one about whose deliveries a delay alert was decided. */
  private List<CustomerId> informedAfter(CustomerId after, int limit) {
    return sql.selectDistinct(NOTIFICATION.CUSTOMER_ID)
        .from(NOTIFICATION)
        .where(NOTIFICATION.CUSTOMER_ID.gt(after), NOTIFICATION.RULE.eq(DelayAlert.NAME))
        .orderBy(NOTIFICATION.CUSTOMER_ID)
        .limit(limit)
        .fetch(NOTIFICATION.CUSTOMER_ID);
  }
}
