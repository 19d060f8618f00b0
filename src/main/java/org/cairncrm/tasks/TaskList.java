package org.cairncrm.tasks;

import static org.cairncrm.tasks.db.Tables.TASK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.splitPart;
import static org.jooq.impl.DSL.when;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Language;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all tasks. */
@Configuration(proxyBeanMethods = false)
class TaskList {
  private static final String OPEN = "status:is:open";

  /** The run of an action on many rows that created the task; null for other tasks. */
  private static final Field<String> RUN =
      when(
          TASK.SOURCE.eq(inline(TaskForEachAction.SOURCE)),
          splitPart(TASK.EXTERNAL_ID, inline("/"), inline(1)));

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
            ListColumn.choice("run", "tasks.column.run", RUN, () -> runs(sql, zone)).unsorted(),
            ListColumn.instant("created", "tasks.column.created", TASK.CREATED_AT),
            ListColumn.instant("closed", "tasks.column.closed", TASK.CLOSED_AT)));
  }

  /** The runs that created tasks, the newest first, by the first title and the day. */
  private static Map<String, String> runs(DSLContext sql, BusinessZone zone) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Language.ofPage().locale())
            .withZone(zone.id());
    var created = min(TASK.CREATED_AT);
    Map<String, String> runs = new LinkedHashMap<>();
    sql.select(RUN, min(TASK.TITLE), created)
        .from(TASK)
        .where(TASK.SOURCE.eq(TaskForEachAction.SOURCE))
        .groupBy(RUN)
        .orderBy(created.desc())
        .forEach(row -> runs.put(row.value1(), row.value2() + " · " + day.format(row.value3())));
    return runs;
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
