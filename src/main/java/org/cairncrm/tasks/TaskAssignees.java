package org.cairncrm.tasks;

import org.cairncrm.access.People;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Those who can have a task. */
@Component
class TaskAssignees {
  private final People people;

  TaskAssignees(People people) {
    this.people = people;
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

  /** Whether this is a person who can sign in. */
  boolean isActive(String username) {
    try {
      return people.get(username).active();
    } catch (NotFound nobody) {
      return false;
    }
  }
}
