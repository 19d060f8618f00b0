package org.cairncrm.notifications;

import jakarta.mail.MessagingException;

/** The message cannot be sent, today or tomorrow: a retry is pointless. */
abstract sealed class PermanentFailure extends MessagingException
    permits AddressNotSupported, MailRefused {
  private static final long serialVersionUID = 1L;

  private final FailureReason reason;

  PermanentFailure(FailureReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  FailureReason reason() {
    return reason;
  }
}
