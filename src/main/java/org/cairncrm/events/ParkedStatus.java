package org.cairncrm.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a parked reaction stands. */
public enum ParkedStatus {
  /** Will be retried, or waits for an earlier one to go first. */
  @JsonProperty("waiting")
  WAITING,
  /** Has failed as often as it may: a person retries or dismisses it. */
  @JsonProperty("dead")
  DEAD,
  /** A person decided that it shall not take effect. */
  @JsonProperty("dismissed")
  DISMISSED
}
