package org.cairncrm.tasks;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.lists.BulkField;
import org.cairncrm.shared.CustomerId;
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

  /** In place of a username: the account manager of each customer. */
  static final String MANAGER = "@account-manager";

  /** The person for customers: their account managers, unless another choice is made. */
  static final BulkField PERSON_OF_CUSTOMERS =
      PERSON.offering(
          List.of(
              new BulkField.Offer(MANAGER, "tasks.each.manager"),
              new BulkField.Offer("", "tasks.each.nobody")),
          MANAGER);

  /** The queue for customers without a person. */
  static final BulkField QUEUE_OF_CUSTOMERS =
      new BulkField(QUEUE.name(), "tasks.each.queue", BulkField.Kind.ROLE, false)
          .offering(List.of(), Role.ACCOUNT_MANAGER.word());

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

  /** Whether each customer's account manager is wanted: that was chosen, or nothing was. */
  static boolean wantsManager(Map<String, String> values) {
    String person = person(values);
    return person == null ? queue(values) == null : person.equals(MANAGER);
  }

  /** The content of the task of one customer, with its person or queue. */
  TaskContent of(CustomerId customer, Map<String, String> values, TaskContent content) {
    String person = wantsManager(values) ? assignees.managerOf(customer) : person(values);
    Role queue = queue(values);
    return content.ownedBy(
        person, person != null ? null : queue == null ? Role.ACCOUNT_MANAGER : queue);
  }

  /**
   * Checks a choice for customers, which may be left out.
   *
   * @throws Invalid naming the field at fault
   */
  void requireOfCustomers(Map<String, String> values) {
    requireQueue(values);
    String person = person(values);
    if (person != null && !person.equals(MANAGER)) {
      assignees.require(person);
    }
  }

  /**
   * @throws Invalid naming the field at fault
   */
  void require(Map<String, String> values) {
    requireQueue(values);
    String queue = values.getOrDefault(QUEUE.name(), "");
    String person = person(values);
    if ((person == null) == queue.isEmpty()) {
      throw Invalid.field(PERSON.name(), "is required, or queue; a task has one of the two");
    }
    if (person != null) {
      assignees.require(person);
    }
  }

  private static void requireQueue(Map<String, String> values) {
    String queue = values.getOrDefault(QUEUE.name(), "");
    if (!queue.isEmpty() && queue(values) == null) {
      throw Invalid.field(
          QUEUE.name(), "must be one of " + String.join(", ", EnumWord.all(Role.class)));
    }
  }
}
