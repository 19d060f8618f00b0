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
  EXCEPTION,
  /** The carrier does not expect to find it. */
  @JsonProperty("lost")
  LOST,
  /** The carrier takes back that it was delivered. */
  @JsonProperty("not-delivered")
  NOT_DELIVERED
}
