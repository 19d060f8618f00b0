package org.cairncrm.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Reaction;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.journeys.SupportedAction;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.EnumWord;
import org.springframework.stereotype.Component;

/** Opens the tasks that the stages of journeys ask for. */
@Component
class StageTasks implements SupportedAction {
  private final Tasks tasks;
  private final TaskAssignees assignees;
  private final BusinessZone zone;

  StageTasks(Tasks tasks, TaskAssignees assignees, BusinessZone zone) {
    this.tasks = tasks;
    this.assignees = assignees;
    this.zone = zone;
  }

  @Override
  public ActionKind kind() {
    return ActionKind.TASK;
  }

  @Reaction("tasks.stage-actions")
  void on(StageActionDue due) {
    if (due.kind() == ActionKind.TASK) {
      tasks.open(due.customer(), content(due), decision(due));
    }
  }

  private TaskContent content(StageActionDue due) {
    Map<String, String> details = due.details();
    String queue = details.get("queue");
    Role role = queue == null ? null : EnumWord.find(Role.class, queue).orElse(null);
    String assignee = role == null ? assignees.managerOf(due.customer()) : null;
    LocalDate day = LocalDate.ofInstant(due.occurredAt(), zone.id());
    return new TaskContent(
        details.getOrDefault("title", due.action()),
        details.get("text"),
        EnumWord.find(TaskPriority.class, details.getOrDefault("priority", "")).orElse(null),
        day.plusDays(Long.parseLong(details.getOrDefault("days", "1"))),
        null,
        assignee,
        assignee == null && role == null ? Role.ACCOUNT_MANAGER : role,
        null);
  }

  private static Decision decision(StageActionDue due) {
    return new Decision(
        due.journey(),
        due.action(),
        due.journeyTitle(),
        due.version(),
        "The stage “%s” of the journey asks for this task".formatted(due.stageTitle()),
        List.of());
  }
}
