package org.cairncrm.notifications;

/** What became of a message. */
public enum NotificationStatus {
  WAITING,
  SENT,
  KEPT,
  SKIPPED,
  FAILED
}
