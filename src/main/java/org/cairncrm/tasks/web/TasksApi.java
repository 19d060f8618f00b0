package org.cairncrm.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskChange;
import org.cairncrm.tasks.TaskComment;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskFilter;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.TaskStatus;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TasksApi {
  private final Tasks tasks;

  TasksApi(Tasks tasks) {
    this.tasks = tasks;
  }

  /** What there is to say about a task that is done. */
  record TaskCompletion(@Nullable @FreeText @Size(max = 2000) String note) {}

  /** Why a task will not be done. */
  record TaskDrop(@NotNull @FreeText @Size(max = 2000) String reason) {}

  /** Until when a task is out of sight. */
  record TaskSnooze(@NotNull Instant until) {}

  /** A comment to be added. */
  record NewTaskComment(@NotNull @FreeText @Size(max = 20_000) String text) {}

  @PostMapping
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({201, 200, 404, 409})
  @Operation(
      operationId = "openTask",
      summary = "Open a task, once for each source and external id")
  ResponseEntity<Task> open(@Valid @RequestBody NewTask task) {
    return OutcomeResponse.of(tasks.open(task), one -> "/api/tasks/" + one.id(), Task::version);
  }

  @GetMapping
  @RequiresPermission(TaskPermissions.READ)
  @Operation(operationId = "listTasks", summary = "List tasks, the earliest deadline first")
  @AuditedRead(action = "tasks-read", subject = "tasks")
  Page<Task> list(
      @RequestParam @Nullable TaskStatus status,
      @RequestParam @Nullable @Size(max = 100) String assignee,
      @RequestParam @Nullable Role queue,
      @RequestParam @Nullable CustomerId customer,
      @RequestParam @Nullable UUID order,
      @RequestParam @Nullable Instant dueBefore,
      PageRequest page) {
    return tasks.list(new TaskFilter(status, assignee, queue, customer, order, dueBefore), page);
  }

  @GetMapping("/{id}")
  @RequiresPermission(TaskPermissions.READ)
  @Operation(operationId = "getTask", summary = "Read a task")
  @AuditedRead(action = "task-read", subject = "task:{id}")
  ResponseEntity<Task> get(@PathVariable UUID id) {
    return tagged(tasks.get(id));
  }

  @PutMapping("/{id}")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "updateTask",
      summary = "Replace the content of an open task if it still has the version of If-Match")
  ResponseEntity<Task> change(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody TaskContent content) {
    return tagged(tasks.change(id, content, VersionTag.read(ifMatch)));
  }

  @PostMapping("/{id}/completion")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "completeTask", summary = "Mark an open task as done")
  ResponseEntity<Task> complete(
      @PathVariable UUID id, @Valid @RequestBody TaskCompletion completion) {
    return tagged(tasks.complete(id, completion.note()));
  }

  @PostMapping("/{id}/dropping")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "dropTask", summary = "Close a task that will not be done")
  ResponseEntity<Task> drop(@PathVariable UUID id, @Valid @RequestBody TaskDrop drop) {
    return tagged(tasks.drop(id, drop.reason()));
  }

  @PostMapping("/{id}/reopening")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "reopenTask", summary = "Open a closed task again")
  ResponseEntity<Task> reopen(@PathVariable UUID id) {
    return tagged(tasks.reopen(id));
  }

  @PostMapping("/{id}/snooze")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "snoozeTask", summary = "Hide an open task from lists until a time")
  ResponseEntity<Task> snooze(@PathVariable UUID id, @Valid @RequestBody TaskSnooze snooze) {
    return tagged(tasks.snooze(id, snooze.until()));
  }

  @PostMapping("/{id}/comments")
  @RequiresPermission(TaskPermissions.WRITE)
  @ResponseStatuses({201})
  @Operation(operationId = "commentOnTask", summary = "Add a comment to a task")
  ResponseEntity<TaskComment> comment(
      @PathVariable UUID id, @Valid @RequestBody NewTaskComment comment) {
    TaskComment added = tasks.comment(id, comment.text());
    return ResponseEntity.created(URI.create("/api/tasks/" + id + "/comments")).body(added);
  }

  @GetMapping("/{id}/comments")
  @RequiresPermission(TaskPermissions.READ)
  @Operation(
      operationId = "listTaskComments",
      summary = "List the comments on a task, the oldest first")
  @AuditedRead(action = "task-read", subject = "task:{id}")
  Page<TaskComment> comments(@PathVariable UUID id, PageRequest page) {
    return tasks.comments(id, page);
  }

  @GetMapping("/{id}/changes")
  @RequiresPermission(TaskPermissions.READ)
  @Operation(
      operationId = "listTaskChanges",
      summary = "List the changes of a task, the newest first")
  @AuditedRead(action = "task-read", subject = "task:{id}")
  Page<TaskChange> changes(@PathVariable UUID id, PageRequest page) {
    return tasks.changes(id, page);
  }

  private static ResponseEntity<Task> tagged(Task task) {
    return ResponseEntity.ok().eTag(VersionTag.of(task.version())).body(task);
  }
}
