package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an order has come. */
public enum OrderStatus {
  @JsonProperty("placed")
  PLACED,
  @JsonProperty("in-transit")
  IN_TRANSIT,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("returned")
  RETURNED
}
