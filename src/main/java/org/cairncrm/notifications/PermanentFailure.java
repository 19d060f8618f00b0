package org.cairncrm.notifications;

import jakarta.mail.MessagingException;

/** The message can never be sent, so a retry is pointless. */
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
