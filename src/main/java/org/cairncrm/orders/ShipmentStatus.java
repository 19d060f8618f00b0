package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a shipment has come. */
public enum ShipmentStatus {
  @JsonProperty("handed-over")
  HANDED_OVER,
  @JsonProperty("in-transit")
  IN_TRANSIT,
  @JsonProperty("exception")
  EXCEPTION,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("lost")
  LOST
}
