package org.cairncrm.loyalty;

/** The status of a gift. */
public enum GiftStatus {
  TO_SEND,
  SENT,
  CANCELLED
}
