package org.cairncrm.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.Decision;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people should do, by when, and why. */
@Component
public class Tasks {
  /** The topic that pages about tasks watch. */
  public static final String TOPIC = "tasks";

  private final TaskTable table;
  private final TaskLists lists;
  private final TaskOpener opener;
  private final TaskEditor editor;
  private final Clock clock;
  private final BusinessZone zone;

  Tasks(
      TaskTable table,
      TaskLists lists,
      TaskOpener opener,
      TaskEditor editor,
      Clock clock,
      BusinessZone zone) {
    this.table = table;
    this.lists = lists;
    this.opener = opener;
    this.editor = editor;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Opens a task, once for each source and external id.
   *
   * @throws NotFound when there is no such customer
   * @throws Invalid naming every field at fault
   * @throws Conflict when that source sent it before with other content
   */
  public Outcome<Task> open(NewTask wanted) {
    return opener.open(wanted);
  }

  /**
   * Opens a task from a reaction, in the reaction's transaction and once for each event and rule:
   * when the reaction runs again for the same event, the task that it opened before is returned.
   *
   * @param customer of the event
   * @param decision the rule that asks for the task, and why
   * @throws IllegalStateException outside of a reaction
   */
  public Outcome<Task> open(CustomerId customer, TaskContent content, Decision decision) {
    return opener.open(customer, content, decision);
  }

  /**
   * Replaces what people edit of a task. A change without effect leaves the version as it is.
   *
   * @param expected the version that the caller has seen
   * @throws Stale when the task has another version by now
   * @throws Conflict when it is closed
   * @throws Invalid naming every field at fault
   */
  public Task change(UUID id, TaskContent content, int expected) {
    return editor.change(id, content, expected);
  }

  /**
   * Gives a task to the person who is signed in.
   *
   * @throws Conflict when it is closed, or when another person has it
   */
  public Task take(UUID id) {
    return editor.take(id);
  }

  /**
   * Marks a task as done.
   *
   * @param note what there is to say about it; null for nothing
   * @throws Conflict when it is closed already
   */
  public Task complete(UUID id, @Nullable String note) {
    return editor.close(id, TaskStatus.DONE, note);
  }

  /**
   * Closes a task that will not be done.
   *
   * @throws Conflict when it is closed already
   */
  public Task drop(UUID id, String reason) {
    return editor.close(id, TaskStatus.DROPPED, reason);
  }

  /**
   * Opens a closed task again.
   *
   * @throws Conflict when it is open
   */
  public Task reopen(UUID id) {
    return editor.reopen(id);
  }

  /**
   * Hides a task from its person's list until a time.
   *
   * @throws Conflict when it is closed
   * @throws Invalid when that time has passed
   */
  public Task snooze(UUID id, Instant until) {
    return editor.snooze(id, until);
  }

  /** Hides a task until the next morning of the business. */
  public Task snoozeUntilTomorrow(UUID id) {
    return editor.snooze(id, TaskEditor.morning(zone.today(clock).plusDays(1), zone.id()));
  }

  /** Adds a comment. */
  public TaskComment comment(UUID id, String text) {
    return editor.comment(id, text);
  }

  /**
   * @throws NotFound when there is no such task
   */
  public Task get(UUID id) {
    return table.get(id);
  }

  /** The tasks that match, the earliest deadline first. */
  public Page<Task> list(TaskFilter filter, PageRequest page) {
    TaskContent.plausible(filter.dueBefore(), "dueBefore");
    return lists.list(filter, page);
  }

  /** The open tasks of a person. */
  public MyTasks of(String assignee) {
    return MyTasks.of(lists.openOf(assignee), clock.instant(), tomorrow());
  }

  /** How many tasks of a person are overdue, due today or reminded of. */
  public int waiting(String assignee) {
    return lists.waiting(assignee, clock.instant(), tomorrow());
  }

  /** The first open tasks in the queues of these roles, the earliest deadline first. */
  public List<Task> queued(Set<Role> queues, int limit) {
    return lists.queued(queues, limit);
  }

  /** The number of open tasks in the queues of these roles. */
  public int queuedCount(Set<Role> queues) {
    return lists.queuedCount(queues);
  }

  private Instant tomorrow() {
    return zone.today(clock).plusDays(1).atStartOfDay(zone.id()).toInstant();
  }

  /**
   * The comments on a task, the oldest first.
   *
   * @throws NotFound when there is no such task
   */
  public Page<TaskComment> comments(UUID id, PageRequest page) {
    table.get(id);
    return table.comments(id, page);
  }

  /**
   * The changes of a task, the newest first.
   *
   * @throws NotFound when there is no such task
   */
  public Page<TaskChange> changes(UUID id, PageRequest page) {
    table.get(id);
    return table.changes(id, page);
  }
}
