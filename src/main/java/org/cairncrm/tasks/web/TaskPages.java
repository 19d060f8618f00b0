package org.cairncrm.tasks.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.OrderNames;
import org.cairncrm.shell.UndoOffer;
import org.cairncrm.shell.web.LiveStreams;
import org.cairncrm.tasks.MyTasks;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.TaskStatus;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The lists of tasks, and the page of one task. */
@Controller
@RequestMapping("/tasks")
class TaskPages {
  private static final int COMMENTS = 200;

  private final Tasks tasks;
  private final CustomerNames names;
  private final OrderNames orders;
  private final LiveStreams streams;
  private final Caller caller;
  private final Clock clock;

  TaskPages(
      Tasks tasks,
      CustomerNames names,
      OrderNames orders,
      LiveStreams streams,
      Caller caller,
      Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.orders = orders;
    this.streams = streams;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @param closed the task that was just closed, which can be undone
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "tasks-read", subject = "tasks")
  String mine(
      @RequestParam(required = false) @Nullable UUID closed,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    MyTasks mine = tasks.of(username());
    model.addAttribute("mine", mine);
    show(
        model,
        closed,
        Stream.of(mine.overdue(), mine.today(), mine.later(), mine.snoozed())
            .flatMap(List::stream)
            .toList());
    return "tasks".equals(part) ? "tasks/mine :: tasks" : "tasks/mine";
  }

  /** The order that a task is about; null if it is about none. */
  static OrderNames.@Nullable OrderName orderName(OrderNames orders, @Nullable UUID order) {
    return order == null ? null : orders.of(List.of(order)).get(order);
  }

  /** The offer to open a task again that was just closed. */
  static UndoOffer undo(Task task) {
    return new UndoOffer(
        task.status() == TaskStatus.DONE ? "tasks.done.undo" : "tasks.dropped.undo",
        task.title(),
        "/tasks/" + task.id() + "/reopening");
  }

  private void show(Model model, @Nullable UUID closed, List<Task> shown) {
    Task task = closed == null ? null : tasks.get(closed);
    if (task != null && !task.open()) {
      model.addAttribute("undo", undo(task));
    }
    model.addAttribute("names", TodayTile.names(names, shown));
    model.addAttribute("now", clock.instant());
  }

  @GetMapping("/{id}")
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "task-read", subject = "task:{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID closed,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Task task = tasks.get(id);
    model.addAttribute("task", task);
    model.addAttribute("comments", tasks.comments(id, PageRequest.first(COMMENTS)).items());
    model.addAttribute("changes", tasks.changes(id, PageRequest.first(COMMENTS)).items());
    model.addAttribute("username", username());
    model.addAttribute("order", orderName(orders, task.orderId()));
    show(model, closed, List.of(task));
    return "task".equals(part) ? "tasks/task :: task" : "tasks/task";
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(TaskPermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Tasks.TOPIC, response, caller.stillMay(TaskPermissions.READ, request.getSession().getId()));
  }

  private String username() {
    Person person = caller.person();
    return person == null ? "" : Objects.requireNonNull(person.username());
  }
}
