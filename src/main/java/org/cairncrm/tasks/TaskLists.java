package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.cairncrm.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of tasks, the earliest deadline first. */
@Component
class TaskLists {
  /** More open tasks than these nobody has in view; the first of them count. */
  private static final int MOST_OPEN = 500;

  private final DSLContext sql;

  TaskLists(DSLContext sql) {
    this.sql = sql;
  }

  Page<Task> list(TaskFilter filter, @Nullable String cursor, int limit) {
    Place after = Cursor.decode(cursor, Place::read);
    List<Task> found =
        sql.select(TaskTable.WHOLE)
            .from(TASK)
            .where(filter.condition())
            .and(after == null ? noCondition() : after.passed())
            .orderBy(TASK.DEADLINE, TASK.TASK_ID)
            .limit(limit + 1)
            .fetch(mapping(task -> task));
    return Page.of(found, limit, last -> Cursor.of(last.deadline(), last.id()));
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

  private record Place(Instant deadline, UUID task) {
    static Place read(CursorKeys keys) {
      return new Place(keys.instant(), keys.id());
    }

    Condition passed() {
      return row(TASK.DEADLINE, TASK.TASK_ID).gt(deadline, task);
    }
  }
}
