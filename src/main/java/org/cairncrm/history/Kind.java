package org.cairncrm.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** What people call the parts of a history; each is what one module tells. */
public enum Kind {
  @JsonProperty("orders")
  ORDERS("orders"),
  @JsonProperty("contacts")
  CONTACTS("interactions"),
  @JsonProperty("points")
  POINTS("loyalty"),
  @JsonProperty("journey")
  JOURNEY("journeys"),
  @JsonProperty("notices")
  NOTICES("notifications"),
  @JsonProperty("customer")
  CUSTOMER("customers");

  private final String module;

  Kind(String module) {
    this.module = module;
  }

  /** The modules whose events are of this kind, as the journal names them. */
  public Set<String> modules() {
    return Set.of(module);
  }
}
