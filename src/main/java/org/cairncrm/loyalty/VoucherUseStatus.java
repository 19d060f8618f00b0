package org.cairncrm.loyalty;

/** The status of one use of a voucher. */
public enum VoucherUseStatus {
  REDEEMED,
  RETURNED
}
