package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.access.Role;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.shared.BusinessZone;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all tasks. */
@Configuration(proxyBeanMethods = false)
class TaskList {
  private static final String OPEN = "status:is:open";

  @Bean
  ListDefinition listOfTasks(DSLContext sql, BusinessZone zone) {
    return new ListDefinition(
        "tasks",
        TaskPermissions.READ,
        "tasks.list",
        "/tasks/all",
        "/tasks/{id}",
        "tasks",
        "tasks/list",
        TASK,
        TASK.TASK_ID,
        TASK.CUSTOMER_ID,
        null,
        "due",
        false,
        null,
        presets(),
        List.of(
            ListColumn.text("title", "tasks.task", TASK.TITLE).shown(),
            ListColumn.word("status", "tasks.column.status", TASK.STATUS, "tasks.status.").shown(),
            ListColumn.word("priority", "tasks.priority", TASK.PRIORITY, "tasks.priority.")
                .unsorted()
                .shown(),
            ListColumn.instant("due", "tasks.due", TASK.DEADLINE).shown(),
            ListColumn.person("assignee", "tasks.assignee", TASK.ASSIGNEE).shown(),
            ListColumn.word("queue", "tasks.queue", TASK.QUEUE, "access.role.").shown(),
            ListColumn.text("rule", "tasks.column.rule", TASK.ORIGIN_TITLE),
            ListColumn.choice("run", "tasks.column.run", TASK.RUN_ID, new TaskRuns(sql, zone))
                .unsorted(),
            ListColumn.instant("created", "tasks.column.created", TASK.CREATED_AT),
            ListColumn.instant("closed", "tasks.column.closed", TASK.CLOSED_AT)));
  }

  private static List<ListPreset> presets() {
    List<ListPreset> presets = new ArrayList<>();
    presets.add(new ListPreset("all", "tasks.view.open", List.of(OPEN), null));
    presets.add(new ListPreset("mine", "tasks.mine", List.of(OPEN, "assignee:is:me"), null));
    for (Role role : Role.values()) {
      presets.add(
          new ListPreset(
              role.word(),
              "access.role." + role.name(),
              List.of(OPEN, "queue:is:" + role.word()),
              null));
    }
    presets.add(
        new ListPreset("closed", "tasks.view.closed", List.of("status:is-not:open"), "-closed"));
    return presets;
  }
}
