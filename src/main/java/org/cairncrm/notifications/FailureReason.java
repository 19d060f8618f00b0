package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a message could not be sent. */
public enum FailureReason {
  /** The mail server cannot deliver to an address such as the customer's. */
  @JsonProperty("address-not-supported")
  ADDRESS_NOT_SUPPORTED,
  /** The mail server refused the message for good; its reply is in the outbox. */
  @JsonProperty("refused-by-mail-server")
  REFUSED,
  /** Every attempt failed; the error of the last one is in the outbox. */
  @JsonProperty("every-try-failed")
  EVERY_TRY_FAILED
}
