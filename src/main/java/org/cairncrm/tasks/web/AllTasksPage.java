package org.cairncrm.tasks.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.tasks.TaskPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of all tasks, open and closed. */
@Controller
class AllTasksPage {
  private final ListScreens screens;

  AllTasksPage(ListScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/tasks/all")
  @RequiresPermission(TaskPermissions.READ)
  @AuditedRead(action = "tasks-read", subject = "tasks")
  String all(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("tasks", asked, page, part, "tasks/all", model);
  }
}
