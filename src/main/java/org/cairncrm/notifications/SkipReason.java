package org.cairncrm.notifications;

/** Why nobody was written to. */
public enum SkipReason {
  /** What it would have told of was long past when it was recorded. */
  HISTORICAL,
  /** The customer has no e-mail address. */
  NO_EMAIL,
  /** Nothing of the order is outstanding: it was delivered, cancelled or returned meanwhile. */
  NOT_AWAITED
}
