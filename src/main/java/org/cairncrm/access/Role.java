package org.cairncrm.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person is here for, which decides what they may do. */
public enum Role {
  @JsonProperty("account-manager")
  ACCOUNT_MANAGER,
  @JsonProperty("agent")
  AGENT,
  @JsonProperty("marketing")
  MARKETING,
  @JsonProperty("loyalty-manager")
  LOYALTY_MANAGER,
  @JsonProperty("head")
  HEAD,
  @JsonProperty("admin")
  ADMIN
}
