package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows; null for all.
 *
 * @param queue those that wait in the queue of this role
 * @param dueBefore those whose deadline is before or at this time
 */
public record TaskFilter(
    @Nullable TaskStatus status,
    @Nullable String assignee,
    @Nullable Role queue,
    @Nullable CustomerId customer,
    @Nullable UUID order,
    @Nullable Instant dueBefore) {
  /** All open tasks of one customer. */
  public static TaskFilter openOf(CustomerId customer) {
    return new TaskFilter(TaskStatus.OPEN, null, null, customer, null, null);
  }

  /** All open tasks about one order. */
  public static TaskFilter openOf(CustomerId customer, UUID order) {
    return new TaskFilter(TaskStatus.OPEN, null, null, customer, order, null);
  }

  Condition condition() {
    Condition all = status == null ? noCondition() : TASK.STATUS.eq(status);
    all = assignee == null ? all : all.and(TASK.ASSIGNEE.eq(assignee));
    all = queue == null ? all : all.and(TASK.QUEUE.eq(queue));
    all = customer == null ? all : all.and(TASK.CUSTOMER_ID.eq(customer));
    all = order == null ? all : all.and(TASK.ORDER_ID.eq(order));
    return dueBefore == null ? all : all.and(TASK.DEADLINE.le(dueBefore));
  }
}
