package org.cairncrm.customers;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of address under which a customer is reached. */
public enum ContactKind {
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("phone")
  PHONE
}
