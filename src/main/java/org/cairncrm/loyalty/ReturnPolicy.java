package org.cairncrm.loyalty;

/** The treatment of points of returned goods that the customer has already spent. */
enum ReturnPolicy {
  /** The customer owes them: the balance falls below zero, and later points pay it off. */
  DEBT,
  /** The customer keeps what they bought. */
  WAIVE,
  /** The customer cannot redeem points before earning as many again. */
  BLOCK
}
