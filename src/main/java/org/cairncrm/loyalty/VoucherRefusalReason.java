package org.cairncrm.loyalty;

/** The reasons why a voucher cannot be used, in the order in which they are checked. */
public enum VoucherRefusalReason {
  UNKNOWN,
  REVOKED,
  STOPPED,
  OTHER_CUSTOMER,
  USED,
  EXPIRED,
  PLANNED,
  CUSTOMER_LIMIT,
  CURRENCY,
  PRODUCT,
  PRODUCTS,
  MINIMUM_BASKET
}
