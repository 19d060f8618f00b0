package org.cairncrm.work;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a background job has come. */
public enum JobStatus {
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("running")
  RUNNING,
  /** Stopped by a person until it is resumed. */
  @JsonProperty("paused")
  PAUSED,
  @JsonProperty("done")
  DONE,
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("cancelled")
  CANCELLED
}
