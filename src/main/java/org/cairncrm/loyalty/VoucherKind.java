package org.cairncrm.loyalty;

/** The benefit of a voucher. */
public enum VoucherKind {
  AMOUNT,
  PERCENT,
  PRODUCT,
  FREE_DELIVERY
}
