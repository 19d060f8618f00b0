package org.cairncrm.loyalty;

/** The status of a reward at one moment. Only the first two are stored. */
public enum RewardStatus {
  ISSUED,
  REVOKED,
  USED,
  EXPIRED
}
