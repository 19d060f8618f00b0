package org.cairncrm.notifications;

/** Why a message could not be sent. */
public enum FailureReason {
  /** The mail server cannot deliver to an address such as the customer's. */
  ADDRESS_NOT_SUPPORTED,
  /** The mail server refused the message for good; its reply is in the outbox. */
  REFUSED_BY_MAIL_SERVER,
  /** Every attempt failed; the error of the last one is in the outbox. */
  EVERY_TRY_FAILED
}
