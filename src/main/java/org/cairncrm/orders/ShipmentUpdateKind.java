package org.cairncrm.orders;

/** What a carrier tells of a shipment. */
public enum ShipmentUpdateKind {
  HANDED_OVER,
  IN_TRANSIT,
  NEW_ESTIMATE,
  DELIVERED,
  EXCEPTION,
  /** The carrier does not expect to find it. */
  LOST,
  /** The carrier takes back that it was delivered. */
  NOT_DELIVERED
}
