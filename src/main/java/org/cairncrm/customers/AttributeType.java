package org.cairncrm.customers;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an attribute of one's own can hold. */
public enum AttributeType {
  @JsonProperty("text")
  TEXT,
  @JsonProperty("number")
  NUMBER,
  @JsonProperty("boolean")
  BOOLEAN,
  @JsonProperty("date")
  DATE
}
