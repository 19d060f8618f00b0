package org.cairncrm.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a person is here for, which decides what they may do: see {@link Permission}. */
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
  ADMIN;

  /** The word for it in JSON and on pages, such as {@code account-manager}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
