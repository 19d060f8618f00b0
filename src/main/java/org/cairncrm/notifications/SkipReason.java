package org.cairncrm.notifications;

/** The reason why a message was not sent. */
public enum SkipReason {
  /** The event was imported, or was long past when it was recorded. */
  HISTORICAL,
  /** The customer has no e-mail address. */
  NO_EMAIL,
  /** The rule found it outdated when it was due, such as a delay of an order that has arrived. */
  NOT_AWAITED
}
