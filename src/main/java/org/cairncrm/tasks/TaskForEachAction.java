package org.cairncrm.tasks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Opens a task for the customer of each row of a list, one for each customer: a customer with
 * several rows gets one.
 */
final class TaskForEachAction implements BulkAction {
  private static final String TITLE = "title";
  private static final String DUE = "dueOn";
  private static final int LONGEST = 300;

  /** The source of these tasks. Their external ids begin with the id of the run. */
  static final String SOURCE = "cairn-list";

  private final String list;
  private final Function<UUID, CustomerId> customer;
  private final Tasks tasks;
  private final TaskOwners owners;

  /**
   * @param customer finds the customer of a row
   */
  TaskForEachAction(
      String list, Function<UUID, CustomerId> customer, Tasks tasks, TaskOwners owners) {
    this.list = list;
    this.customer = customer;
    this.tasks = tasks;
    this.owners = owners;
  }

  @Override
  public String list() {
    return list;
  }

  @Override
  public String key() {
    return "task";
  }

  @Override
  public String permission() {
    return TaskPermissions.WRITE;
  }

  @Override
  public String title() {
    return "tasks.each";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(
        new BulkField(TITLE, "tasks.task", BulkField.Kind.TEXT, true),
        new BulkField(DUE, "tasks.due", BulkField.Kind.DAY, true),
        TaskOwners.PERSON_OF_CUSTOMERS,
        TaskOwners.QUEUE_OF_CUSTOMERS);
  }

  @Override
  public void require(Map<String, String> values) {
    var checks = new Checks();
    String title = values.getOrDefault(TITLE, "");
    if (title.isBlank() || title.length() > LONGEST) {
      checks.add(TITLE, "must have 1 to " + LONGEST + " characters");
    }
    if (day(values.get(DUE)) == null) {
      checks.add(DUE, "must be a day such as 2026-03-05");
    }
    checks.check(() -> owners.requireOfCustomers(values));
    checks.throwIfAny();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    CustomerId whose = customer.apply(row);
    var content =
        new TaskContent(
            values.getOrDefault(TITLE, "").strip(),
            null,
            null,
            day(values.get(DUE)),
            null,
            null,
            null,
            null);
    Outcome<Task> task =
        tasks.open(
            NewTask.of(whose, null, owners.of(whose, values, content), SOURCE, run + "/" + whose));
    return task.created();
  }

  @Override
  public String changedWords() {
    return "tasks.each.opened";
  }

  @Override
  public String results(UUID run) {
    return "/tasks/all?filter=run:is:" + run;
  }
}
