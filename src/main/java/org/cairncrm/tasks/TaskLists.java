package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lists of tasks, the earliest deadline first. */
@Component
class TaskLists {
  /** More open tasks than these nobody has in view; the first of them count. */
  private static final int MOST_OPEN = 500;

  private static final Keyset<Task> EARLIEST_DEADLINE =
      Keyset.ascending(TASK.DEADLINE, Task::deadline).thenAscending(TASK.TASK_ID, Task::id);

  private final DSLContext sql;

  TaskLists(DSLContext sql) {
    this.sql = sql;
  }

  Page<Task> list(TaskFilter filter, PageRequest page) {
    return EARLIEST_DEADLINE.page(
        sql.select(TaskTable.WHOLE).from(TASK).where(filter.condition()),
        page,
        mapping(task -> task));
  }

  List<Task> openOf(String assignee) {
    return sql.select(TaskTable.WHOLE)
        .from(TASK)
        .where(TASK.ASSIGNEE.eq(assignee), TASK.STATUS.eq(TaskStatus.OPEN))
        .orderBy(TASK.DEADLINE, TASK.TASK_ID)
        .limit(MOST_OPEN)
        .fetch(mapping(task -> task));
  }

  /** How many open tasks of a person are overdue, due today or reminded of. */
  int waiting(String assignee, Instant now, Instant tomorrow) {
    return sql.fetchCount(
        TASK,
        TASK.ASSIGNEE.eq(assignee),
        TASK.STATUS.eq(TaskStatus.OPEN),
        TASK.DEADLINE.le(tomorrow).or(TASK.REMIND_AT.le(now)),
        TASK.SNOOZED_UNTIL.isNull().or(TASK.SNOOZED_UNTIL.le(now)));
  }

  List<Task> queued(Set<Role> queues, int limit) {
    return sql.select(TaskTable.WHOLE)
        .from(TASK)
        .where(TASK.QUEUE.in(queues), TASK.STATUS.eq(TaskStatus.OPEN))
        .orderBy(TASK.DEADLINE, TASK.TASK_ID)
        .limit(limit)
        .fetch(mapping(task -> task));
  }

  int queuedCount(Set<Role> queues) {
    return sql.fetchCount(TASK, TASK.QUEUE.in(queues), TASK.STATUS.eq(TaskStatus.OPEN));
  }
}
