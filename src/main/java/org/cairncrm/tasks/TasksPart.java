package org.cairncrm.tasks;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OverviewPart;
import org.springframework.stereotype.Component;

/** The open tasks about a customer, in the overview. */
@Component
class TasksPart implements OverviewPart<List<OpenTask>> {
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "openTasks";
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public Query<List<OpenTask>> query(CustomerId customer) {
    return new Query<>(
        Statement.of(
            "select task_id, title, priority, deadline, assignee, queue from tasks.task"
                + " where customer_id = ? and status = 'OPEN' order by deadline, task_id limit ?",
            customer.value(),
            SHOWN),
        row -> {
          List<OpenTask> tasks = new ArrayList<>();
          while (row.next()) {
            String queue = row.getString(6);
            tasks.add(
                new OpenTask(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    TaskPriority.valueOf(row.getString(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getString(5),
                    queue == null ? null : Role.valueOf(queue)));
          }
          return tasks;
        });
  }
}
