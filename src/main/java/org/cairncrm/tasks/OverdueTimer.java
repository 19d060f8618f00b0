package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/**
 * Records in a customer's history that a task is overdue. A task without a customer has no history:
 * lists compute from its deadline whether it is overdue.
 */
@Component
class OverdueTimer implements Timer {
  private static final String KIND = "tasks.overdue";

  private final Work work;
  private final TaskTable table;
  private final Commands commands;
  private final Events events;

  OverdueTimer(Work work, TaskTable table, Commands commands, Events events) {
    this.work = work;
    this.table = table;
    this.commands = commands;
    this.events = events;
  }

  /** Watches the deadline of an open task, unless it has passed already. */
  void start(Task task, Instant now) {
    CustomerId customer = task.customerId();
    if (customer != null && task.deadline().isAfter(now)) {
      work.schedule(customer, KIND, task.id().toString(), task.deadline());
    }
  }

  void stop(Task task) {
    CustomerId customer = task.customerId();
    if (customer != null) {
      work.cancel(customer, KIND, task.id().toString());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    Task task = table.get(UUID.fromString(key));
    if (task.overdue(dueAt)) {
      commands.changed(Tasks.TOPIC);
      events.publish(
          new TaskOverdue(customer, task.id(), task.assignee(), task.queue(), dueAt), task.title());
    }
  }
}
