package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two ways in which an order is undone. */
public enum ReversalKind {
  @JsonProperty("cancellation")
  CANCELLATION,
  @JsonProperty("return")
  RETURN
}
