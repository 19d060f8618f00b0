package org.cairncrm.orders;

/** The kinds of carrier updates. */
public enum ShipmentUpdateKind {
  HANDED_OVER,
  IN_TRANSIT,
  NEW_ESTIMATE,
  DELIVERED,
  EXCEPTION,
  /** The carrier does not expect to find the shipment. */
  LOST,
  /** The carrier withdraws a reported delivery. */
  NOT_DELIVERED
}
