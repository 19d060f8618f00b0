package org.cairncrm.orders;

/** The kinds of facts that other systems send about orders. Each kind has its own external ids. */
public enum OrderFact {
  ORDER,
  SHIPMENT,
  SHIPMENT_UPDATE,
  /** A cancellation or a return. */
  REVERSAL,
  CREDIT_NOTE
}
