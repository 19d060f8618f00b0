package org.cairncrm.tasks;

/** How important a task is, the least important first. */
public enum TaskPriority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
