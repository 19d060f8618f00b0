package org.cairncrm.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
  CUSTOMER("customers"),
  @JsonProperty("facts")
  FACTS("events");

  private final String module;

  Kind(String module) {
    this.module = module;
  }

  /** As it is called in JSON and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The modules that tell these kinds, as the journal names them. */
  public static Set<String> modules(Collection<Kind> kinds) {
    return kinds.stream().map(kind -> kind.module).collect(Collectors.toUnmodifiableSet());
  }
}
