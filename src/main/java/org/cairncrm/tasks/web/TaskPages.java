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
import org.cairncrm.access.Role;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.LiveStreams;
import org.cairncrm.tasks.MyTasks;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskFilter;
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
  private final LiveStreams streams;
  private final Caller caller;
  private final Clock clock;

  TaskPages(Tasks tasks, CustomerNames names, LiveStreams streams, Caller caller, Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.streams = streams;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "tasks-read", subject = "tasks")
  String mine(
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part, Model model) {
    MyTasks mine = tasks.of(username());
    model.addAttribute("mine", mine);
    show(
        model,
        Stream.of(mine.overdue(), mine.today(), mine.later(), mine.snoozed())
            .flatMap(List::stream)
            .toList());
    return "tasks".equals(part) ? "tasks/mine :: tasks" : "tasks/mine";
  }

  @GetMapping("/team")
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "tasks-read", subject = "tasks")
  String team(
      @RequestParam @Nullable Role queue,
      @RequestParam @Nullable String assignee,
      PageRequest request,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    String who = assignee == null || assignee.isEmpty() ? null : assignee;
    Page<Task> page = tasks.list(new TaskFilter(TaskStatus.OPEN, who, queue, null, null), request);
    model.addAttribute("page", page);
    model.addAttribute("queues", EnumWord.all(Role.class));
    model.addAttribute("queue", queue == null ? null : queue.word());
    model.addAttribute("assignee", who);
    show(model, page.items());
    return "tasks".equals(part) ? "tasks/team :: tasks" : "tasks/team";
  }

  private void show(Model model, List<Task> shown) {
    model.addAttribute("names", TodayTile.names(names, shown));
    model.addAttribute("now", clock.instant());
  }

  @GetMapping("/{id}")
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "task-read", subject = "task:{id}")
  String one(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Task task = tasks.get(id);
    model.addAttribute("task", task);
    model.addAttribute("comments", tasks.comments(id, PageRequest.first(COMMENTS)).items());
    model.addAttribute("changes", tasks.changes(id, PageRequest.first(COMMENTS)).items());
    model.addAttribute("username", username());
    show(model, List.of(task));
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
