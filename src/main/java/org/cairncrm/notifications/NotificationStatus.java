package org.cairncrm.notifications;

/** The status of a message. */
public enum NotificationStatus {
  WAITING,
  SENT,
  KEPT,
  SKIPPED,
  FAILED
}
