package org.cairncrm.work;

/** How far a background job has come. */
public enum JobStatus {
  WAITING,
  RUNNING,
  /** Stopped by a person until it is resumed. */
  PAUSED,
  DONE,
  FAILED,
  CANCELLED
}
