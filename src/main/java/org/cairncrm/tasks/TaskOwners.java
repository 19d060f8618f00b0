package org.cairncrm.tasks;

import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.lists.BulkField;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person or queue that a bulk action gives tasks to. */
@Component
class TaskOwners {
  static final BulkField PERSON =
      new BulkField("assignee", "tasks.assignee", BulkField.Kind.PERSON, false);
  static final BulkField QUEUE = new BulkField("queue", "tasks.queue", BulkField.Kind.ROLE, false);

  private final TaskAssignees assignees;

  TaskOwners(TaskAssignees assignees) {
    this.assignees = assignees;
  }

  static @Nullable String person(Map<String, String> values) {
    String person = values.get(PERSON.name());
    return person == null || person.isBlank() ? null : person;
  }

  static @Nullable Role queue(Map<String, String> values) {
    return EnumWord.find(Role.class, values.getOrDefault(QUEUE.name(), "")).orElse(null);
  }

  /**
   * @throws Invalid naming the field at fault
   */
  void require(Map<String, String> values) {
    String queue = values.getOrDefault(QUEUE.name(), "");
    if (!queue.isEmpty() && queue(values) == null) {
      throw Invalid.field(
          QUEUE.name(), "must be one of " + String.join(", ", EnumWord.all(Role.class)));
    }
    String person = person(values);
    if ((person == null) == queue.isEmpty()) {
      throw Invalid.field(PERSON.name(), "is required, or queue; a task has one of the two");
    }
    if (person != null) {
      assignees.require(person);
    }
  }
}
