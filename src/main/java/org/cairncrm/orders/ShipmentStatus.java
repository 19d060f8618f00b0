package org.cairncrm.orders;

/** The status of a shipment. */
public enum ShipmentStatus {
  HANDED_OVER,
  IN_TRANSIT,
  EXCEPTION,
  DELIVERED,
  LOST
}
