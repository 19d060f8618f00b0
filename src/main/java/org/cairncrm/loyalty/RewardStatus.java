package org.cairncrm.loyalty;

/** The status of a reward. */
public enum RewardStatus {
  ISSUED,
  REVOKED
}
