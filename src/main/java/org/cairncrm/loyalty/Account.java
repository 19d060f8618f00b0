package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The accounts between which points move; every posting takes from one what it adds to another. */
public enum Account {
  @JsonProperty("issued")
  ISSUED,
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("reversed")
  REVERSED
}
