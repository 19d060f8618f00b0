package org.cairncrm.notifications;

import jakarta.mail.MessagingException;

/** The mail server cannot deliver to this address, today or tomorrow: a retry is pointless. */
final class AddressNotSupported extends MessagingException {
  private static final long serialVersionUID = 1L;

  AddressNotSupported(String message) {
    super(message);
  }
}
