package org.cairncrm.loyalty;

/** Why the use of a voucher was given back. */
public enum VoucherReturnCause {
  /** The till or shop gave it back. */
  ROLLED_BACK("it was rolled back"),
  ORDER_CANCELLED("its order was cancelled"),
  ORDER_RETURNED("its order was returned");

  private final String words;

  VoucherReturnCause(String words) {
    this.words = words;
  }

  /** The cause as the end of a sentence. */
  String words() {
    return words;
  }
}
