package org.cairncrm.notifications;

/** The reason why a message was not sent. */
public enum SkipReason {
  /** The delay was long past when it was recorded. */
  HISTORICAL,
  /** The customer has no e-mail address. */
  NO_EMAIL,
  /** Nothing of the order is outstanding: it was delivered, cancelled or returned meanwhile. */
  NOT_AWAITED
}
