package org.cairncrm.loyalty;

/** Whether a reward can be used. */
public enum RewardStatus {
  ISSUED,
  REVOKED
}
