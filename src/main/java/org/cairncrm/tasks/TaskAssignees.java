package org.cairncrm.tasks;

import org.cairncrm.access.People;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who can have a task. */
@Component
class TaskAssignees {
  private final People people;
  private final Customers customers;

  TaskAssignees(People people, Customers customers) {
    this.people = people;
    this.customers = customers;
  }

  /**
   * @throws Invalid when the assignee is nobody who can sign in
   */
  void require(TaskContent content) {
    String assignee = content.assignee();
    if (assignee != null) {
      require(assignee);
    }
  }

  /**
   * @throws Invalid when the person is nobody who can sign in
   */
  void require(String assignee) {
    if (!isActive(assignee)) {
      throw Invalid.field("assignee", "must be the username of a person who can sign in");
    }
  }

  /**
   * The customer's account manager; null if nobody who can sign in is.
   *
   * @throws NotFound when there is no such customer
   */
  @Nullable String managerOf(CustomerId customer) {
    String manager = customers.get(customer).accountManager();
    return manager != null && isActive(manager) ? manager : null;
  }

  /** Whether this is a person who can sign in. */
  boolean isActive(String username) {
    try {
      return people.get(username).active();
    } catch (NotFound nobody) {
      return false;
    }
  }
}
