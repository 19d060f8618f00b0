package org.cairncrm.orders;

/** What other systems tell of orders; each kind has external ids of its own. */
public enum OrderFact {
  ORDER,
  SHIPMENT,
  SHIPMENT_UPDATE,
  /** A cancellation or a return. */
  REVERSAL,
  CREDIT_NOTE
}
