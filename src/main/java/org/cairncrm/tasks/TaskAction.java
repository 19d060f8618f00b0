package org.cairncrm.tasks;

/** What a person or a rule did with a task. */
public enum TaskAction {
  OPENED,
  CHANGED,
  ASSIGNED,
  SNOOZED,
  DONE,
  DROPPED,
  REOPENED
}
