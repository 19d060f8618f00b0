package org.cairncrm.loyalty;

/**
 * The status of a voucher at one moment. Only the first can be used; the others are in the order in
 * which they are named if several apply.
 */
public enum VoucherStatus {
  USABLE,
  REVOKED,
  STOPPED,
  USED,
  EXPIRED,
  PLANNED
}
