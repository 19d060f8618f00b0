package org.cairncrm.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shell.OrderNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens tasks. */
@Component
class TaskOpener {
  /** The source of tasks that are created in Cairn itself. */
  private static final String CAIRN = "cairn";

  /** What Cairn adds to a task. */
  private static final Set<String> ADDED =
      Set.of(
          "id",
          "createdAt",
          "createdBy",
          "snoozedUntil",
          "status",
          "closedAt",
          "closedBy",
          "closingReason",
          "version");

  private final Commands commands;
  private final Events events;
  private final TaskTable table;
  private final OverdueTimer overdueTimer;
  private final TaskAssignees assignees;
  private final OrderNames orders;
  private final RepeatedContent repeatedContent;
  private final CurrentActor actors;
  private final BusinessZone zone;
  private final Clock clock;

  TaskOpener(
      Commands commands,
      Events events,
      TaskTable table,
      OverdueTimer overdueTimer,
      TaskAssignees assignees,
      OrderNames orders,
      RepeatedContent repeatedContent,
      CurrentActor actors,
      BusinessZone zone,
      Clock clock) {
    this.commands = commands;
    this.events = events;
    this.table = table;
    this.overdueTimer = overdueTimer;
    this.assignees = assignees;
    this.orders = orders;
    this.repeatedContent = repeatedContent;
    this.actors = actors;
    this.zone = zone;
    this.clock = clock;
  }

  Outcome<Task> open(NewTask wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    wanted.require(now);
    TaskContent content = wanted.content().normalised();
    assignees.require(content);
    UUID id = Ids.next();
    Task task =
        task(
            id,
            customer(wanted),
            wanted.orderId(),
            content,
            null,
            Objects.requireNonNullElse(wanted.source(), CAIRN),
            Objects.requireNonNullElse(wanted.externalId(), id.toString()),
            now);
    CustomerId customer = task.customerId();
    return customer == null
        ? commands.run(() -> insert(task, null))
        : commands.on(customer, now, () -> insert(task, null));
  }

  Outcome<Task> open(CustomerId customer, TaskContent content, Decision decision) {
    EventId event = commands.cause().event();
    if (event == null) {
      throw new IllegalStateException(
          "Only a reaction opens a task for a rule: a person opens it with a NewTask");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    content.require(now);
    TaskOrigin origin = TaskOrigin.of(event, decision);
    Task task =
        task(
            Ids.next(),
            customer,
            null,
            content.normalised(),
            origin,
            CAIRN,
            origin.externalId(),
            now);
    return commands.on(customer, now, () -> insert(task, decision));
  }

  /**
   * The customer of the task, which is the one of its order.
   *
   * @throws NotFound when there is no such order
   * @throws Invalid when the order is of another customer
   */
  private @Nullable CustomerId customer(NewTask wanted) {
    UUID order = wanted.orderId();
    if (order == null) {
      return wanted.customerId();
    }
    OrderNames.OrderName known = orders.of(List.of(order)).get(order);
    if (known == null) {
      throw new NotFound("order", order);
    }
    if (wanted.customerId() != null && !known.customer().equals(wanted.customerId())) {
      throw Invalid.field("customerId", "must be the customer of the order, or left out");
    }
    return known.customer();
  }

  private Task task(
      UUID id,
      @Nullable CustomerId customer,
      @Nullable UUID order,
      TaskContent content,
      @Nullable TaskOrigin origin,
      String source,
      String externalId,
      Instant now) {
    return new Task(
        id,
        customer,
        order,
        content.title(),
        content.text(),
        Objects.requireNonNull(content.priority()),
        content.dueOn(),
        content.dueAt(),
        content.deadline(zone.id()),
        content.assignee(),
        content.queue(),
        content.remindAt(),
        null,
        TaskStatus.OPEN,
        origin,
        source,
        externalId,
        now,
        origin == null ? actors.actor() : Actor.CAIRN,
        null,
        null,
        null,
        1);
  }

  private Outcome<Task> insert(Task task, @Nullable Decision decision) {
    if (!table.insert(task)) {
      Task first = Objects.requireNonNull(table.known(task.source(), task.externalId()));
      return again(task, first);
    }
    table.log(task, TaskAction.OPENED, task.createdBy(), task.createdAt(), List.of(), null);
    commands.changed(Tasks.TOPIC);
    CustomerId customer = task.customerId();
    if (customer != null) {
      overdueTimer.start(task, task.createdAt());
      events.publish(
          new TaskOpened(
              customer,
              task.id(),
              task.orderId(),
              task.priority(),
              task.dueOn(),
              task.dueAt(),
              task.assignee(),
              task.queue(),
              task.createdAt()),
          task.text() == null ? task.title() : task.title() + "\n" + task.text(),
          decision);
    }
    return Outcome.created(task);
  }

  /** Compared with the task as it is now, except for what people changed of it meanwhile. */
  private Outcome<Task> again(Task again, Task first) {
    if (again.origin() == null) {
      Set<String> ignored = new HashSet<>(ADDED);
      ignored.addAll(table.changedFields(first.id()));
      if (ignored.contains("dueOn") || ignored.contains("dueAt")) {
        ignored.add("deadline");
      }
      repeatedContent.requireSame(
          "task %s of %s".formatted(first.externalId(), first.source()),
          TaskPermissions.READ,
          () -> again,
          first,
          ignored);
    }
    return Outcome.repeated(first);
  }
}
