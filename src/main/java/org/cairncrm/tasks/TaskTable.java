package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.cairncrm.tasks.db.Tables.TASK_CHANGE;
import static org.cairncrm.tasks.db.Tables.TASK_COMMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.events.EventId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of tasks, their changes and comments. */
@Component
class TaskTable {
  static final SelectField<Task> WHOLE =
      row(
              TASK.TASK_ID,
              row(TASK.CUSTOMER_ID, TASK.ORDER_ID).mapping(About::new),
              TASK.TITLE,
              TASK.TEXT,
              TASK.PRIORITY,
              TASK.DUE_ON,
              TASK.DUE_AT,
              TASK.DEADLINE,
              TASK.ASSIGNEE,
              TASK.QUEUE,
              TASK.REMIND_AT,
              TASK.SNOOZED_UNTIL,
              TASK.STATUS,
              row(
                      TASK.ORIGIN_EVENT,
                      TASK.ORIGIN_DOCUMENT,
                      TASK.ORIGIN_RULE,
                      TASK.ORIGIN_TITLE,
                      TASK.ORIGIN_VERSION,
                      TASK.ORIGIN_REASON)
                  .mapping(TaskTable::origin),
              TASK.SOURCE,
              TASK.EXTERNAL_ID,
              TASK.CREATED_AT,
              TASK.CREATED_BY,
              TASK.CLOSED_AT,
              TASK.CLOSED_BY,
              TASK.CLOSING_REASON,
              TASK.VERSION)
          // a row of jOOQ has at most 22 fields, one less than a task
          .mapping(
              (id,
                  about,
                  title,
                  text,
                  priority,
                  dueOn,
                  dueAt,
                  deadline,
                  assignee,
                  queue,
                  remindAt,
                  snoozedUntil,
                  status,
                  origin,
                  source,
                  externalId,
                  createdAt,
                  createdBy,
                  closedAt,
                  closedBy,
                  reason,
                  version) ->
                  new Task(
                      id,
                      about.customer(),
                      about.order(),
                      title,
                      text,
                      priority,
                      dueOn,
                      dueAt,
                      deadline,
                      assignee,
                      queue,
                      remindAt,
                      snoozedUntil,
                      status,
                      origin,
                      source,
                      externalId,
                      createdAt,
                      createdBy,
                      closedAt,
                      closedBy,
                      reason,
                      version));

  private static final Keyset<TaskChange> NEWEST_CHANGE =
      Keyset.descending(TASK_CHANGE.VERSION, TaskChange::version);

  private static final Keyset<TaskComment> OLDEST_COMMENT =
      Keyset.ascending(TASK_COMMENT.COMMENT_ID, TaskComment::id);

  private final DSLContext sql;

  TaskTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Whom and what a task is about. */
  private record About(@Nullable CustomerId customer, @Nullable UUID order) {}

  private static @Nullable TaskOrigin origin(
      @Nullable EventId event,
      @Nullable String document,
      @Nullable String rule,
      @Nullable String title,
      @Nullable Integer version,
      @Nullable String reason) {
    return event == null || rule == null || title == null || version == null || reason == null
        ? null
        : new TaskOrigin(event, document, rule, title, version, reason);
  }

  /**
   * @return false when its source and external id are known already
   */
  boolean insert(Task task) {
    TaskOrigin origin = task.origin();
    return sql.insertInto(TASK)
            .set(TASK.TASK_ID, task.id())
            .set(TASK.CUSTOMER_ID, task.customerId())
            .set(TASK.ORDER_ID, task.orderId())
            .set(TASK.SOURCE, task.source())
            .set(TASK.EXTERNAL_ID, task.externalId())
            .set(TASK.TITLE, task.title())
            .set(TASK.TEXT, task.text())
            .set(TASK.PRIORITY, task.priority())
            .set(TASK.DUE_ON, task.dueOn())
            .set(TASK.DUE_AT, task.dueAt())
            .set(TASK.DEADLINE, task.deadline())
            .set(TASK.ASSIGNEE, task.assignee())
            .set(TASK.QUEUE, task.queue())
            .set(TASK.REMIND_AT, task.remindAt())
            .set(TASK.STATUS, task.status())
            .set(TASK.CREATED_AT, task.createdAt())
            .set(TASK.CREATED_BY, task.createdBy())
            .set(TASK.ORIGIN_EVENT, origin == null ? null : origin.event())
            .set(TASK.ORIGIN_DOCUMENT, origin == null ? null : origin.document())
            .set(TASK.ORIGIN_RULE, origin == null ? null : origin.rule())
            .set(TASK.ORIGIN_TITLE, origin == null ? null : origin.title())
            .set(TASK.ORIGIN_VERSION, origin == null ? null : origin.version())
            .set(TASK.ORIGIN_REASON, origin == null ? null : origin.reason())
            .onConflict(TASK.SOURCE, TASK.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  /**
   * @throws NotFound when there is no such task
   */
  Task get(UUID id) {
    Task found = one(TASK.TASK_ID.eq(id));
    if (found == null) {
      throw new NotFound("task", id);
    }
    return found;
  }

  @Nullable Task known(String source, String externalId) {
    return one(TASK.SOURCE.eq(source).and(TASK.EXTERNAL_ID.eq(externalId)));
  }

  private @Nullable Task one(Condition which) {
    return sql.select(WHOLE).from(TASK).where(which).fetchOne(mapping(found -> found));
  }

  /**
   * Sets columns of a task that is as expected, and counts its version up.
   *
   * @return false when it is not as expected
   */
  boolean update(Task task, Condition expected, Map<? extends Field<?>, ?> values) {
    return sql.update(TASK)
            .set(TASK.VERSION, TASK.VERSION.plus(1))
            .set(values)
            .where(TASK.TASK_ID.eq(task.id()), expected)
            .execute()
        == 1;
  }

  void log(
      Task task,
      TaskAction action,
      Actor by,
      Instant at,
      List<String> fields,
      @Nullable String note) {
    sql.insertInto(TASK_CHANGE)
        .set(TASK_CHANGE.TASK_ID, task.id())
        .set(TASK_CHANGE.VERSION, task.version())
        .set(TASK_CHANGE.ACTION, action)
        .set(TASK_CHANGE.CHANGED_AT, at)
        .set(TASK_CHANGE.CHANGED_BY, by)
        .set(TASK_CHANGE.FIELDS, fields.toArray(String[]::new))
        .set(TASK_CHANGE.NOTE, note)
        .execute();
  }

  /** The fields that were changed since the task was opened. */
  Set<String> changedFields(UUID task) {
    return sql
        .select(TASK_CHANGE.FIELDS)
        .from(TASK_CHANGE)
        .where(TASK_CHANGE.TASK_ID.eq(task))
        .fetch(Record1::value1)
        .stream()
        .flatMap(Arrays::stream)
        .collect(Collectors.toSet());
  }

  /** Newest first. */
  Page<TaskChange> changes(UUID task, PageRequest page) {
    return NEWEST_CHANGE.page(
        sql.select(
                TASK_CHANGE.VERSION,
                TASK_CHANGE.ACTION,
                TASK_CHANGE.CHANGED_AT,
                TASK_CHANGE.CHANGED_BY,
                TASK_CHANGE.FIELDS.convertFrom(List::of),
                TASK_CHANGE.NOTE)
            .from(TASK_CHANGE)
            .where(TASK_CHANGE.TASK_ID.eq(task)),
        page,
        mapping(TaskChange::new));
  }

  void comment(UUID task, TaskComment comment) {
    sql.insertInto(TASK_COMMENT)
        .set(TASK_COMMENT.TASK_ID, task)
        .set(TASK_COMMENT.COMMENT_ID, comment.id())
        .set(TASK_COMMENT.TEXT, comment.text())
        .set(TASK_COMMENT.AUTHOR, comment.author())
        .set(TASK_COMMENT.WRITTEN_AT, comment.writtenAt())
        .execute();
  }

  /** The oldest first. */
  Page<TaskComment> comments(UUID task, PageRequest page) {
    return OLDEST_COMMENT.page(
        sql.select(
                TASK_COMMENT.COMMENT_ID,
                TASK_COMMENT.TEXT,
                TASK_COMMENT.AUTHOR,
                TASK_COMMENT.WRITTEN_AT)
            .from(TASK_COMMENT)
            .where(TASK_COMMENT.TASK_ID.eq(task)),
        page,
        mapping(TaskComment::new));
  }
}
