package org.cairncrm.orders;

/** How far a shipment has come. */
public enum ShipmentStatus {
  HANDED_OVER,
  IN_TRANSIT,
  EXCEPTION,
  DELIVERED,
  LOST
}
