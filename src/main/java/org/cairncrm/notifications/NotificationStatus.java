package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a message. */
public enum NotificationStatus {
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("sent")
  SENT,
  @JsonProperty("kept")
  KEPT,
  @JsonProperty("skipped")
  SKIPPED,
  @JsonProperty("failed")
  FAILED
}
