package org.cairncrm.interactions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who began a contact: the customer (inbound) or the company (outbound). */
public enum Direction {
  @JsonProperty("inbound")
  INBOUND,
  @JsonProperty("outbound")
  OUTBOUND
}
