package org.cairncrm.tasks;

import org.cairncrm.shared.EnumWord;

/** Whether a task is still to be done. */
public enum TaskStatus {
  OPEN,
  DONE,
  DROPPED;

  /** Whether a task may go from this status to that one: a closed task is reopened first. */
  public boolean canBecome(TaskStatus next) {
    return this != next && (this == OPEN || next == OPEN);
  }

  /** The word for it in JSON and in messages, such as {@code open}. */
  public String word() {
    return EnumWord.of(this);
  }
}
