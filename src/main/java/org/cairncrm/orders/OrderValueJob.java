package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;
import static org.cairncrm.orders.db.Tables.TALLY;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.cairncrm.work.Jobs;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Adds up the orders of customers that ordered before the sum was stored. It runs once in the life
 * of an installation, in the background from the first start that finds orders, and goes on where
 * it stopped.
 */
@Component
class OrderValueJob implements JobKind, ApplicationRunner {
  static final String KIND = "orders.value";

  /** The number of customers of one step. */
  private static final int STEP = 1_000;

  private static final CustomerId FIRST = new CustomerId(new UUID(0, 0));

  private static final Condition UNKNOWN = TALLY.VALUE.isNull().and(TALLY.PLACED.gt(inline(0)));

  private final DSLContext sql;
  private final Jobs jobs;

  OrderValueJob(DSLContext sql, @Lazy Jobs jobs) {
    this.sql = sql;
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Add up the orders of each customer";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (jobs.newest(KIND) == null && sql.fetchExists(TALLY)) {
      jobs.start(KIND, "{}");
    }
  }

  @Override
  public JobStep step(JobState state) {
    CustomerId after = state.checkpoint() == null ? FIRST : CustomerId.of(state.checkpoint());
    List<CustomerId> customers =
        sql.select(TALLY.CUSTOMER_ID)
            .from(TALLY)
            .where(TALLY.CUSTOMER_ID.gt(after))
            .orderBy(TALLY.CUSTOMER_ID)
            .limit(STEP)
            .fetch(TALLY.CUSTOMER_ID);
    sql.transaction(own -> addUp(own.dsl(), customers));
    long done = state.done() + customers.size();
    boolean last = customers.size() < STEP;
    return new JobStep(
        last ? null : customers.getLast().toString(), done, last ? done : null, null);
  }

  /**
   * Locks the rows before it reads the orders, so that no order comes between. A customer whose
   * orders change at this moment is left out: its sum is computed when it is shown.
   */
  private static void addUp(DSLContext sql, List<CustomerId> customers) {
    List<CustomerId> locked =
        sql.select(TALLY.CUSTOMER_ID)
            .from(TALLY)
            .where(TALLY.CUSTOMER_ID.in(customers), UNKNOWN)
            .forUpdate()
            .skipLocked()
            .fetch(TALLY.CUSTOMER_ID);
    var sums =
        select(
                SALES_ORDER.CUSTOMER_ID,
                sum(SALES_ORDER.TOTAL).as("value"),
                min(SALES_ORDER.CURRENCY).as("currency"))
            .from(SALES_ORDER)
            .where(
                SALES_ORDER.CUSTOMER_ID.in(locked),
                SALES_ORDER.STATUS.notIn(OrderStatus.CANCELLED, OrderStatus.RETURNED))
            .groupBy(SALES_ORDER.CUSTOMER_ID)
            .having(countDistinct(SALES_ORDER.CURRENCY).eq(inline(1)))
            .asTable("sums");
    sql.update(TALLY)
        .set(TALLY.VALUE, sums.field(TALLY.VALUE))
        .set(TALLY.CURRENCY, sums.field(TALLY.CURRENCY))
        .from(sums)
        .where(TALLY.CUSTOMER_ID.eq(sums.field(SALES_ORDER.CUSTOMER_ID)))
        .execute();
  }
}
