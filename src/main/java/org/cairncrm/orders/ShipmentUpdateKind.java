package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a carrier tells of a shipment. */
public enum ShipmentUpdateKind {
  @JsonProperty("handed-over")
  HANDED_OVER,
  @JsonProperty("in-transit")
  IN_TRANSIT,
  @JsonProperty("new-estimate")
  NEW_ESTIMATE,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("exception")
  EXCEPTION
}
