package org.cairncrm.work;

/** The status of a background job. */
public enum JobStatus {
  WAITING,
  RUNNING,
  /** Paused by a person, until it is resumed. */
  PAUSED,
  DONE,
  FAILED,
  CANCELLED
}
