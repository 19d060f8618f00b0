package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Stale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes tasks: each change is guarded by its statement, logged, and published if it matters. */
@Component
class TaskEditor {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final Condition OPEN = TASK.STATUS.eq(TaskStatus.OPEN);

  private final Commands commands;
  private final Events events;
  private final TaskTable table;
  private final OverdueTimer overdueTimer;
  private final TaskAssignees assignees;
  private final CurrentActor actors;
  private final BusinessZone zone;
  private final Clock clock;

  TaskEditor(
      Commands commands,
      Events events,
      TaskTable table,
      OverdueTimer overdueTimer,
      TaskAssignees assignees,
      CurrentActor actors,
      BusinessZone zone,
      Clock clock) {
    this.commands = commands;
    this.events = events;
    this.table = table;
    this.overdueTimer = overdueTimer;
    this.assignees = assignees;
    this.actors = actors;
    this.zone = zone;
    this.clock = clock;
  }

  static Instant morning(LocalDate day, ZoneId zone) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }

  Task change(UUID id, TaskContent content, int expected) {
    Instant now = now();
    content.require(now);
    TaskContent after = content.normalised();
    assignees.require(after);
    return on(id, now, before -> change(before, after, expected, now));
  }

  private Task change(Task before, TaskContent after, int expected, Instant now) {
    if (!before.open()) {
      throw refusal(before);
    }
    if (before.version() != expected) {
      throw new Stale("task");
    }
    TaskContent was = TaskContent.of(before);
    List<String> changed = was.changes(after);
    if (changed.isEmpty()) {
      return before;
    }
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(TASK.TITLE, after.title());
    values.put(TASK.TEXT, after.text());
    values.put(TASK.PRIORITY, after.priority());
    values.put(TASK.DUE_ON, after.dueOn());
    values.put(TASK.DUE_AT, after.dueAt());
    values.put(TASK.DEADLINE, after.deadline(zone.id()));
    values.put(TASK.ASSIGNEE, after.assignee());
    values.put(TASK.QUEUE, after.queue());
    values.put(TASK.REMIND_AT, after.remindAt());
    boolean handedOver = was.handsOver(after);
    TaskAction action = handedOver ? TaskAction.ASSIGNED : TaskAction.CHANGED;
    Task task =
        set(before, OPEN.and(TASK.VERSION.eq(expected)), values, action, changed, null, now);
    if (!task.deadline().equals(before.deadline())) {
      overdueTimer.stop(before);
      overdueTimer.start(task, now);
    }
    if (handedOver) {
      publish(task, customer -> assigned(task, customer, now), null);
    }
    return task;
  }

  private static TaskAssigned assigned(Task task, CustomerId customer, Instant now) {
    return new TaskAssigned(customer, task.id(), task.assignee(), task.queue(), now);
  }

  Task take(UUID id) {
    Instant now = now();
    Actor actor = actors.actor();
    if (actor.kind() != Actor.Kind.PERSON) {
      throw new Conflict("Only a person can take a task");
    }
    return on(id, now, before -> take(before, actor.name(), now));
  }

  private Task take(Task before, String username, Instant now) {
    if (username.equals(before.assignee())) {
      return before;
    }
    if (before.assignee() != null) {
      throw new Conflict("Another person has this task already");
    }
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(TASK.ASSIGNEE, username);
    values.put(TASK.QUEUE, null);
    Task task =
        set(
            before,
            OPEN.and(TASK.ASSIGNEE.isNull()),
            values,
            TaskAction.ASSIGNED,
            List.of("assignee", "queue"),
            null,
            now);
    publish(task, customer -> assigned(task, customer, now), null);
    return task;
  }

  Task close(UUID id, TaskStatus status, @Nullable String note) {
    Instant now = now();
    String reason = note == null || note.isBlank() ? null : note.strip();
    return on(id, now, before -> close(before, status, reason, now));
  }

  private Task close(Task before, TaskStatus status, @Nullable String reason, Instant now) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(TASK.STATUS, status);
    values.put(TASK.CLOSED_AT, now);
    values.put(TASK.CLOSED_BY, actors.actor());
    values.put(TASK.CLOSING_REASON, reason);
    values.put(TASK.SNOOZED_UNTIL, null);
    boolean done = status == TaskStatus.DONE;
    TaskAction action = done ? TaskAction.DONE : TaskAction.DROPPED;
    Task task = set(before, OPEN, values, action, List.of("status"), reason, now);
    overdueTimer.stop(task);
    publish(
        task,
        customer ->
            done
                ? new TaskDone(customer, task.id(), now)
                : new TaskDropped(customer, task.id(), now),
        reason);
    return task;
  }

  Task reopen(UUID id) {
    Instant now = now();
    return on(id, now, before -> reopen(before, now));
  }

  private Task reopen(Task before, Instant now) {
    if (!before.status().canBecome(TaskStatus.OPEN)) {
      throw new Conflict("The task is open");
    }
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(TASK.STATUS, TaskStatus.OPEN);
    values.put(TASK.CLOSED_AT, null);
    values.put(TASK.CLOSED_BY, null);
    values.put(TASK.CLOSING_REASON, null);
    Task task =
        set(
            before,
            TASK.STATUS.ne(TaskStatus.OPEN),
            values,
            TaskAction.REOPENED,
            List.of("status"),
            null,
            now);
    overdueTimer.start(task, now);
    publish(task, customer -> new TaskReopened(customer, task.id(), now), null);
    return task;
  }

  Task snooze(UUID id, Instant until) {
    Instant now = now();
    if (!until.isAfter(now)) {
      throw Invalid.field("until", "must be in the future");
    }
    TaskContent.plausible(until, "until");
    return on(id, now, before -> snooze(before, until.truncatedTo(ChronoUnit.MICROS), now));
  }

  private Task snooze(Task before, Instant until, Instant now) {
    return set(
        before,
        OPEN,
        Map.of(TASK.SNOOZED_UNTIL, until),
        TaskAction.SNOOZED,
        List.of("snoozedUntil"),
        null,
        now);
  }

  TaskComment comment(UUID id, String text) {
    Instant now = now();
    var comment = new TaskComment(Ids.next(), text.strip(), actors.actor(), now);
    return commands.run(
        () -> {
          table.get(id);
          table.comment(id, comment);
          commands.changed(Tasks.TOPIC);
          return comment;
        });
  }

  private Task set(
      Task before,
      Condition expected,
      Map<Field<?>, ?> values,
      TaskAction action,
      List<String> fields,
      @Nullable String note,
      Instant now) {
    if (!table.update(before, expected, values)) {
      throw refusal(table.get(before.id()));
    }
    Task task = table.get(before.id());
    table.log(task, action, actors.actor(), now, fields, note);
    commands.changed(Tasks.TOPIC);
    return task;
  }

  private static Conflict refusal(Task task) {
    return new Conflict(
        task.open()
            ? "Another person changed the task meanwhile: read it again"
            : "The task is " + task.status().word() + " already: reopen it to change it");
  }

  private void publish(
      Task task, Function<CustomerId, CustomerEvent> event, @Nullable String said) {
    CustomerId customer = task.customerId();
    if (customer != null) {
      events.publish(
          event.apply(customer), said == null ? task.title() : task.title() + "\n" + said);
    }
  }

  /** Runs a change as a command of the task's customer, if it has one. */
  private Task on(UUID id, Instant now, Function<Task, Task> change) {
    CustomerId customer = table.get(id).customerId();
    Supplier<Task> work = () -> change.apply(table.get(id));
    return Objects.requireNonNull(
        customer == null ? commands.run(work) : commands.on(customer, now, work));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
