package org.cairncrm.tasks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.springframework.stereotype.Component;

/** Gives tasks to a person or a queue. */
@Component
class TaskOwnerAction implements BulkAction {
  private final Tasks tasks;
  private final TaskOwners owners;

  TaskOwnerAction(Tasks tasks, TaskOwners owners) {
    this.tasks = tasks;
    this.owners = owners;
  }

  @Override
  public String list() {
    return "tasks";
  }

  @Override
  public String key() {
    return "owner";
  }

  @Override
  public String permission() {
    return TaskPermissions.WRITE;
  }

  @Override
  public String title() {
    return "tasks.assign";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(TaskOwners.PERSON, TaskOwners.QUEUE);
  }

  @Override
  public void require(Map<String, String> values) {
    owners.require(values);
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    Task before = tasks.get(row);
    TaskContent content =
        TaskContent.of(before).ownedBy(TaskOwners.person(values), TaskOwners.queue(values));
    return tasks.change(row, content, before.version()).version() != before.version();
  }
}
