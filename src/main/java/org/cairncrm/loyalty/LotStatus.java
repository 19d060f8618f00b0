package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done with a lot of points. */
public enum LotStatus {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("reversed")
  REVERSED
}
