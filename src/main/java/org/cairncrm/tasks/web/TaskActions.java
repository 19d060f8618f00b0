package org.cairncrm.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shell.web.HtmxAnswer;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of lists and of a task's page. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskActions {
  private final Tasks tasks;

  TaskActions(Tasks tasks) {
    this.tasks = tasks;
  }

  @PostMapping("/completion")
  @RequiresPermission(TaskPermissions.WRITE)
  String complete(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("undo", TaskPages.undo(tasks.complete(id, null)));
    return answered("/tasks?closed=" + id, htmx, response);
  }

  @PostMapping("/snooze")
  @RequiresPermission(TaskPermissions.WRITE)
  @Nullable String snooze(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    tasks.snoozeUntilTomorrow(id);
    return HtmxAnswer.done("/tasks", htmx, response);
  }

  @PostMapping("/take")
  @RequiresPermission(TaskPermissions.WRITE)
  @Nullable String take(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    tasks.take(id);
    return HtmxAnswer.done("/tasks/" + id, htmx, response);
  }

  @PostMapping("/dropping")
  @RequiresPermission(TaskPermissions.WRITE)
  String drop(
      @PathVariable UUID id, @RequestParam @NotBlank @FreeText @Size(max = 2000) String reason) {
    tasks.drop(id, reason);
    return "redirect:/tasks/" + id + "?closed=" + id;
  }

  @PostMapping("/reopening")
  @RequiresPermission(TaskPermissions.WRITE)
  String reopen(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    tasks.reopen(id);
    return answered("/tasks/" + id, htmx, response);
  }

  @PostMapping("/comments")
  @RequiresPermission(TaskPermissions.WRITE)
  String comment(
      @PathVariable UUID id, @RequestParam @NotBlank @FreeText @Size(max = 20_000) String text) {
    tasks.comment(id, text);
    return "redirect:/tasks/" + id;
  }

  /** As {@link HtmxAnswer#done}; the page also shows what can be undone, or nothing any more. */
  private static String answered(String page, @Nullable String htmx, HttpServletResponse response) {
    if (htmx == null) {
      return "redirect:" + page;
    }
    HtmxAnswer.done(response);
    return "parts/undo :: answer";
  }
}
