package org.cairncrm.notifications;

/** The reason why a message could not be sent. */
public enum FailureReason {
  /** The mail server cannot deliver to an address such as the customer's. */
  ADDRESS_NOT_SUPPORTED,
  /** The mail server permanently refused the message; its reply is stored with the notification. */
  REFUSED_BY_MAIL_SERVER,
  /** Every attempt failed; the error of the last one is stored with the notification. */
  EVERY_TRY_FAILED
}
