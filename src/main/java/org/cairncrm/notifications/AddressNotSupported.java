package org.cairncrm.notifications;

/** The mail server cannot deliver to this address. */
final class AddressNotSupported extends PermanentFailure {
  private static final long serialVersionUID = 1L;

  AddressNotSupported(String message) {
    super(FailureReason.ADDRESS_NOT_SUPPORTED, message);
  }
}
