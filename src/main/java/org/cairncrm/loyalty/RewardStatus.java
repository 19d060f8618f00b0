package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a reward can be used. */
public enum RewardStatus {
  @JsonProperty("issued")
  ISSUED,
  @JsonProperty("revoked")
  REVOKED
}
